import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { declareEvidence } from './declare-evidence.ts';
import { listEvidence } from './list-evidence.ts';
import { markChildFaces } from './mark-child-faces.ts';
import { sendPiece } from './send-piece.ts';
import { openOriginal, showEvidence } from './show-evidence.ts';
import { viewArrival } from './view-arrival.ts';

export const evidenceRoutes: Route[] = [
  route(contract.declareEvidence, declareEvidence),
  route(contract.sendEvidencePiece, sendPiece),
  route(contract.viewArrival, viewArrival),
  route(contract.listEvidence, listEvidence),
  route(contract.showEvidence, showEvidence),
  route(contract.openOriginal, openOriginal),
  route(contract.markChildFaces, markChildFaces),
];
