import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { type OfficialDocument, buildOfficialDocument } from './official-document.ts';

async function parts(paper: OfficialDocument): Promise<Record<string, string>> {
  const files = unzipSync(await buildOfficialDocument(paper));
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strFromU8(content)]));
}

async function documentXml(paper: Partial<OfficialDocument>): Promise<string> {
  return (await parts({ title: '通知', blocks: [], ...paper }))['word/document.xml'] ?? '';
}

/** The paragraph, as XML, in which a text stands. */
function paragraphWith(xml: string, text: string): string {
  return xml.split('<w:p>').find((paragraph) => paragraph.includes(text)) ?? '';
}

/** Distance from the right edge, in characters, of the lines that are set to the right. */
function indents(xml: string): number[] {
  return [...xml.matchAll(/<w:ind w:right="(\d+)"\/><w:jc w:val="right"\/>/g)].map(([, right]) => Number(right) / 315);
}

const notice: OfficialDocument = {
  letterhead: '清水县民政局文件',
  documentNumber: { code: '清民发', year: 2020, serial: 103 },
  title: '关于报送周报的通知',
  salutation: '各社会组织',
  blocks: [
    { heading: { level: 1, text: '工作目标' } },
    { heading: { level: 2, text: '提高认识。', runIn: '要认真贯彻落实。' } },
    { heading: { level: 2, text: '加强领导' } },
    { heading: { level: 3, text: '亲自部署' } },
    { heading: { level: 4, text: '亲自督促' } },
    { heading: { level: 1, text: '工作要求' } },
    { heading: { level: 2, text: '按时上报' } },
    { paragraph: '每周二下午18时前上报。' },
    { table: { columns: [{ header: '序号' }, { header: '社会组织' }], rows: [['1', '清水县老年养护院']] } },
  ],
  signature: { issuer: '清水县民政局', date: '2020-05-12' },
  printNote: { distribution: [{ label: '抄送', to: '市民政局' }], issuer: '清水县民政局办公室', date: '2020-05-12' },
};

describe('a paper by GB/T 9704-2012', () => {
  let files: Record<string, string> = {};
  beforeAll(async () => {
    files = await parts(notice);
  });
  const xml = () => files['word/document.xml'] ?? '';
  const style = (id: string) => {
    return (files['word/styles.xml'] ?? '').split('<w:style ').find((entry) => entry.includes(`w:styleId="${id}"`)) ?? '';
  };

  it('is A4, 37 mm above, 28 mm to the left, with a type area of 156 × 225 mm', () => {
    expect(xml()).toContain('<w:pgSz w:w="11906" w:h="16838"');
    const margin = /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(xml()) ?? [];
    const [top = 0, right = 0, bottom = 0, left = 0] = margin.slice(1).map((value) => (Number(value) / 1440) * 25.4);
    expect([top, left, 210 - left - right, 297 - top - bottom].map((value) => value.toFixed(1))).toEqual([
      '37.0',
      '28.0',
      '156.0',
      '225.0',
    ]);
  });

  it('has 22 lines of 28 characters of 16 pt 仿宋', () => {
    expect(xml()).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(files['word/styles.xml'] ?? '')?.[0];
    expect(defaults).toContain('w:eastAsia="仿宋_GB2312"');
    expect(defaults).toContain('<w:sz w:val="32"/>');
    expect(defaults).toContain('w:line="579" w:lineRule="exact"');
    const tightening = Number(/<w:spacing w:val="(-?\d+)"/.exec(style('OfficialBody'))?.[1]);
    expect(28 * (320 + tightening)).toBeLessThanOrEqual(11_906 - 1587 - 1474);
    expect(29 * (320 + tightening)).toBeGreaterThan(11_906 - 1587 - 1474);
  });

  it('sets the title in 22 pt 小标宋, centred, and the body two characters in', () => {
    expect(style('Title')).toContain('w:eastAsia="方正小标宋简体"');
    expect(style('Title')).toContain('<w:sz w:val="44"/>');
    expect(style('Title')).toContain('<w:jc w:val="center"/>');
    expect(style('OfficialBody')).toContain('w:firstLineChars="200"');
  });

  it('numbers headings by level and sets them in 黑体, 楷体, 仿宋', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await buildOfficialDocument(notice) });
    const headings = ['一、工作目标', '（一）提高认识。要认真贯彻落实。', '（二）加强领导', '1.亲自部署', '（1）亲自督促', '二、工作要求', '（一）按时上报'];
    expect(value.split('\n').filter((line) => headings.includes(line))).toEqual(headings);
    expect(style('Heading1')).toContain('w:eastAsia="黑体"');
    expect(style('Heading2')).toContain('w:eastAsia="楷体_GB2312"');
    expect(style('Heading3')).toContain('w:eastAsia="仿宋_GB2312"');
  });

  it('names what to use where an office lacks a font', () => {
    expect(files['word/fontTable.xml']).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });

  it('puts the number — n — in 14 pt 宋体 to the right on odd pages and to the left on even ones', () => {
    const [odd, even] = [files['word/footer1.xml'] ?? '', files['word/footer2.xml'] ?? ''];
    expect(files['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    expect(odd).toContain('<w:ind w:right="280"/><w:jc w:val="right"/>');
    expect(even).toContain('<w:ind w:left="280"/><w:jc w:val="left"/>');
    expect(odd).toMatch(/w:eastAsia="宋体".*— .*PAGE.* —/s);
    expect(style('OfficialSmall')).toContain('<w:sz w:val="28"/>');
  });

  it('repeats the heading row of a table and cuts no row in two', () => {
    expect(xml().match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml().match(/<w:cantSplit\/>/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('prints the document number with hexagonal brackets on a red line', () => {
    const number = paragraphWith(xml(), '清民发〔2020〕103号');
    expect(number).toMatch(/<w:pBdr><w:bottom w:val="single" w:color="FF0000"/);
  });

  it('ends the addressees with one full-width colon', () => {
    expect(xml()).toContain('各社会组织：<');
  });

  it('leaves room for the seal and draws none', () => {
    const [before] = xml().split('>清水县民政局<');
    expect(before?.match(/<w:p><w:pPr><w:pStyle w:val="OfficialFlush"\/><w:keepNext\/><\/w:pPr><\/w:p>/g)).toHaveLength(3);
    expect(xml()).toContain('2020年5月12日');
    expect(xml()).not.toMatch(/<w:drawing|<w:pict/);
  });

  it('puts the print note at the foot of the last page', () => {
    expect(xml()).toContain('w:tblpYSpec="bottom"');
    expect(paragraphWith(xml(), '印发')).toContain('2020年5月12日印发');
  });
});

describe('signature', () => {
  it('the date stands four characters from the edge, the issuer centred above it', async () => {
    const [issuer = 0, date = 0] = indents(await documentXml({ signature: { issuer: '清水县民政局', date: '2020-05-12' } }));
    expect(date).toBeCloseTo(4, 1);
    expect(issuer + 6 / 2).toBeCloseTo(date + 6.5 / 2, 1);
  });

  it('a long issuer comes no nearer than two characters, the date still under its middle', async () => {
    const issuer = '清水县社会组织助力脱贫攻坚工作领导小组办公室';
    const [left = 0, date = 0] = indents(await documentXml({ signature: { issuer, date: '2020-05-12' } }));
    expect(left).toBeCloseTo(2, 1);
    expect(left + issuer.length / 2).toBeCloseTo(date + 6.5 / 2, 1);
  });
});

describe('a bulletin', () => {
  it('has its name in red, its number, and issuer and date above a red line', async () => {
    const xml = await documentXml({
      masthead: { name: '结对帮扶简报', issueNumber: 3, issuer: '清水县社会组织管理局', date: '2020-06-17' },
    });
    expect(paragraphWith(xml, '结对帮扶简报')).toContain('<w:pStyle w:val="OfficialMark"/>');
    expect(xml).toContain('第3期');
    expect(paragraphWith(xml, '清水县社会组织管理局')).toMatch(/<w:tab\/>.*2020年6月17日/);
    expect(xml).toContain('w:color="FF0000"');
  });
});

describe('text in a paper', () => {
  it('comes through as written, but for characters that would break the file', async () => {
    const buffer = await buildOfficialDocument({
      title: '通知',
      blocks: [{ paragraph: '甲 <b> & "乙"\u0000\u0008\uD83D\r\n第二段' }],
    });
    const { value } = await mammoth.extractRawText({ buffer });
    expect(value).toContain('甲 <b> & "乙"\uFFFD\n\n第二段');
  });

  it('the same description gives the same bytes, with no time but the one given', async () => {
    const paper = { ...notice, createdAt: new Date('2020-05-12T02:00:00Z') };
    expect(await buildOfficialDocument(paper)).toEqual(await buildOfficialDocument(paper));
    expect((await parts(paper))['docProps/core.xml']).toContain('>2020-05-12T02:00:00Z</dcterms:created>');
    expect((await parts(notice))['docProps/core.xml']).not.toContain('dcterms:created');
  });
});

describe('a table in a paper', () => {
  it('is as wide as the text, whatever its columns', async () => {
    const columns = [{ header: '序号' }, { header: '社会组织' }, { header: '情况' }];
    const xml = await documentXml({ blocks: [{ table: { columns, rows: [['1', '甲', '长'.repeat(90)]] } }] });
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
    expect(widths[2]).toBeGreaterThan(widths[0] ?? 0);
  });
});
