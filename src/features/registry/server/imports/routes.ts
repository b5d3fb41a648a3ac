import { preparedRoute, route, type Route } from '../../../../platform/http/route.ts';
import * as contract from '../../imports/contract.ts';
import { applyImport } from './apply-import.ts';
import { cancelImport } from './cancel-import.ts';
import { checkImport } from './check-import.ts';
import { downloadMarkedCopy } from './download-marked-copy.ts';
import { downloadTemplate } from './download-template.ts';
import { exportHouseholds, exportUnmasked, grantExport } from './export-households.ts';
import { listImportRows } from './list-import-rows.ts';
import { undoImport } from './undo-import.ts';
import { prepareWorkbook, uploadWorkbook } from './upload-workbook.ts';
import { listImports, viewImport } from './view-import.ts';

export const registryImportRoutes: Route[] = [
  preparedRoute(contract.uploadWorkbook, prepareWorkbook, (ctx, _input, workbook) => uploadWorkbook(ctx, workbook)),
  route(contract.listImports, listImports),
  route(contract.viewImport, viewImport),
  route(contract.checkImport, checkImport),
  route(contract.listImportRows, listImportRows),
  route(contract.downloadMarkedCopy, downloadMarkedCopy),
  route(contract.applyImport, applyImport),
  route(contract.cancelImport, cancelImport),
  route(contract.undoImport, undoImport),
  route(contract.downloadTemplate, downloadTemplate),
  route(contract.exportHouseholds, exportHouseholds),
  route(contract.grantExport, grantExport),
  route(contract.exportUnmasked, exportUnmasked),
];
