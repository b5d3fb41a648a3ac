import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { buildOfficialDocument } from '../../../platform/documents/official-document.ts';
import { spreadsheetBytes, type Spreadsheet } from '../../../platform/documents/spreadsheet.ts';
import { zipFiles } from '../../../platform/documents/zip-files.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { downloadWeekPapers as endpoint } from '../contract.ts';
import { bulletinOf } from '../documents/bulletin.ts';
import { improvementsOf } from '../documents/improvements.ts';
import { ledgerWorkbook } from '../documents/ledger-workbook.ts';
import { statisticsWorkbook } from '../documents/statistics-workbook.ts';
import { townshipReadingOf, townshipsOf } from '../documents/township-reading.ts';
import type { WeekForPapers } from '../documents/week-in-papers.ts';
import { whyNotDecide } from '../policy.ts';
import { giftsOfWeek } from './gifts-of-week.ts';
import { laterActs } from './later-acts.ts';
import type { CountyWeek } from './roll-up-views.ts';
import { weekForPapers } from './week-for-papers.ts';

type Paper = Exclude<InputOf<typeof endpoint>['query']['paper'], 'all'> | 'bulletinOffice' | 'statisticsOffice';

/** Those that name who is missing, late or sent back lie apart, so that the rest may be handed on as it is: it names organizations by what they did. */
const internalPapers: readonly Paper[] = ['bulletinOffice', 'statisticsOffice', 'improvementsOffice'];
const everyPaper: readonly Paper[] = ['bulletin', 'statistics', 'ledger', 'improvements', 'townships', ...internalPapers];
const internalFolder = '内部，不外发/';

/** The week's papers, one by itself or all of them in one .zip. */
export async function downloadWeekPapers(ctx: UseCaseContext, { params, query }: InputOf<typeof endpoint>): Promise<FileAnswer> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const week = await weekForPapers(ctx, params);
  const wanted = query.paper === 'all' ? everyPaper : [query.paper];
  const files = new Map<string, Uint8Array>();
  for (const paper of wanted) for (const [name, bytes] of await filesOf(ctx, { params, week }, paper)) files.set(wanted.length > 1 && internalPapers.includes(paper) ? `${internalFolder}${name}` : name, bytes);
  const [only] = files;
  const title = `${week.campaignName}-第${week.weekNumber}周`;
  if (files.size === 1 && only) return new FileAnswer({ filename: `${title}-${only[0]}`, contentType: contentTypeOf(only[0]), body: Buffer.from(only[1]) });
  return new FileAnswer({ filename: `${title}-${query.paper === 'townships' ? '乡镇阅读件' : '全部材料'}.zip`, contentType: endpoint.file ?? '', body: Buffer.from(await zipFiles(files, week.deadline)) });
}

async function filesOf(ctx: UseCaseContext, { params, week }: { params: CountyWeek; week: WeekForPapers }, paper: Paper): Promise<[string, Uint8Array][]> {
  switch (paper) {
    case 'bulletin':
      return [['简报.docx', await buildOfficialDocument(bulletinOf(week, 'distribution'))]];
    case 'bulletinOffice':
      return [['简报（内部，列未报单位）.docx', await buildOfficialDocument(bulletinOf(week, 'office'))]];
    case 'statistics':
      return [['统计表.xlsx', await bytesOf(statisticsWorkbook(week, await giftsOfWeek(ctx, params), 'distribution'))]];
    case 'statisticsOffice':
      return [['统计表（内部，列单位上报情况）.xlsx', await bytesOf(statisticsWorkbook(week, await giftsOfWeek(ctx, params), 'office'))]];
    case 'ledger':
      return [['台账.xlsx', await bytesOf(ledgerWorkbook(week))]];
    case 'improvements':
      return [['通报.docx', await buildOfficialDocument(improvementsOf(week, 'distribution'))]];
    case 'improvementsOffice':
      return [['通报（内部，列单位）.docx', await buildOfficialDocument(improvementsOf(week, 'office'))]];
    case 'townships': {
      const later = await laterActs(ctx, params, week);
      const readings: [string, Uint8Array][] = [];
      for (const township of townshipsOf(later)) {
        readings.push([`乡镇阅读件-${township === '' ? '县直' : township}.docx`, await buildOfficialDocument(townshipReadingOf(week, later, township))]);
      }
      return readings;
    }
  }
}

async function bytesOf(book: Spreadsheet): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of spreadsheetBytes(book)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function contentTypeOf(name: string): string {
  const kind = name.endsWith('.xlsx') ? 'spreadsheetml.sheet' : 'wordprocessingml.document';
  return `application/vnd.openxmlformats-officedocument.${kind}`;
}
