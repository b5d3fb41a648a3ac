import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import { assignResponsible, assignVillage, endResponsibility } from './assign-responsible.ts';
import { downloadGaps } from './download-gaps.ts';
import { getHouseholdCare } from './get-household-care.ts';
import { countGaps, listHouseholdGaps, listPersonGaps, listVillageGaps } from './list-gaps.ts';
import { changeMeasure, endMeasure, takeMeasure, takeVillageMeasure } from './take-measure.ts';
import { viewGapOptions } from './view-gap-options.ts';

export const coverageRoutes: Route[] = [
  route(contract.countGaps, countGaps),
  route(contract.viewGapOptions, viewGapOptions),
  route(contract.listVillageGaps, listVillageGaps),
  route(contract.listHouseholdGaps, listHouseholdGaps),
  route(contract.listPersonGaps, listPersonGaps),
  route(contract.downloadGaps, downloadGaps),
  route(contract.getHouseholdCare, getHouseholdCare),
  route(contract.assignResponsible, assignResponsible),
  route(contract.assignVillage, assignVillage),
  route(contract.endResponsibility, endResponsibility),
  route(contract.takeMeasure, takeMeasure),
  route(contract.takeVillageMeasure, takeVillageMeasure),
  route(contract.changeMeasure, changeMeasure),
  route(contract.endMeasure, endMeasure),
];
