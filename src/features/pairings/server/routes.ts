import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import * as workbench from '../workbench-contract.ts';
import { addSignedPaper } from './add-signed-paper.ts';
import { adoptProposal } from './adopt-proposal.ts';
import { confirmAgreement } from './confirm-agreement.ts';
import { downloadAgreement } from './download-agreement.ts';
import { downloadSignedPaper } from './download-signed-paper.ts';
import { drawUpAgreement } from './draw-up-agreement.ts';
import { endPairing, replacePairing } from './end-pairing.ts';
import { exportPairings } from './export-pairings.ts';
import { listPairings } from './list-pairings.ts';
import { makePairing } from './make-pairing.ts';
import { matchesOfVillage, proposeForNeed } from './match.ts';
import { proposePairings } from './propose-pairings.ts';
import { showAgreementPhone } from './show-agreement-phone.ts';
import { viewPairing } from './view-pairing.ts';
import { getWorkbench, saveWorkbench } from './workbench.ts';

export const pairingRoutes: Route[] = [
  route(contract.listPairings, listPairings),
  route(contract.exportPairings, exportPairings),
  route(contract.viewPairing, viewPairing),
  route(contract.makePairing, makePairing),
  route(contract.endPairing, endPairing),
  route(contract.replacePairing, replacePairing),
  route(contract.drawUpAgreement, drawUpAgreement),
  route(contract.downloadAgreement, downloadAgreement),
  route(contract.showAgreementPhone, showAgreementPhone),
  route(contract.confirmAgreement, confirmAgreement),
  route(contract.addSignedPaper, addSignedPaper),
  route(contract.downloadSignedPaper, downloadSignedPaper),
  route(workbench.getWorkbench, getWorkbench),
  route(workbench.saveWorkbench, saveWorkbench),
  route(workbench.proposePairings, proposePairings),
  route(workbench.adoptProposal, adoptProposal),
  route(workbench.matchesOfVillage, matchesOfVillage),
  route(workbench.proposeForNeed, proposeForNeed),
];
