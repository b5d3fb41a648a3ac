// Makes the .docx notices beside this file, and their .pdf by LibreOffice: node examples/notices/make-files.mjs
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType, WidthType } from 'docx';

const folder = dirname(fileURLToPath(import.meta.url));
const run = (text, size = 32) => new TextRun({ text, size, font: '仿宋' });
const title = (text) => new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, 40)] });
const right = (text) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(text)] });
const left = (text) => new Paragraph({ children: [run(text)] });
const body = (text) => new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 640 }, children: [run(text)] });

/** A cell: words, or {text, down: 'start'|'on', across: n}. */
function cell(content) {
  const { text, down, across } = typeof content === 'string' ? { text: content } : content;
  return new TableCell({
    columnSpan: across,
    verticalMerge: down === 'start' ? VerticalMergeType.RESTART : down === 'on' ? VerticalMergeType.CONTINUE : undefined,
    children: (text ?? '').split('\n').map((line) => new Paragraph({ children: [run(line, 24)] })),
  });
}

const table = (widths, rows) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })),
  });

async function write(name, children, pdf) {
  const document = new Document({
    sections: [
      {
        properties: { page: { margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 } } },
        headers: { default: new Header({ children: [new Paragraph({ children: [run('内部资料', 18)] })] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })],
          }),
        },
        children,
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  if (!pdf) {
    writeFileSync(join(folder, `${name}.docx`), bytes);
    return;
  }
  const work = mkdtempSync(join(tmpdir(), 'notices-'));
  writeFileSync(join(work, `${name}.docx`), bytes);
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', work, join(work, `${name}.docx`)], { stdio: 'ignore' });
  copyFileSync(join(work, `${name}.pdf`), join(folder, `${name}.pdf`));
}

/** Prints paragraphs, each a style and its words, by Chromium. */
function printByBrowser(name, paragraphs) {
  const styles = { title: 'text-align:center;font-size:22pt', body: 'text-indent:2em', left: '', right: 'text-align:right' };
  const page = '@page{size:A4;margin:60mm 45mm;@bottom-center{content:"— " counter(page) " —"}}p{font:16pt/28pt "Noto Serif CJK SC";margin:0}td{font:12pt/18pt "Noto Serif CJK SC";border:1px solid;padding:2px 4px}table{border-collapse:collapse;width:100%}';
  const html = join(mkdtempSync(join(tmpdir(), 'notices-')), 'page.html');
  const printedRow = (cells) => `<tr>${cells.map((content) => `<td rowspan="${content.rows ?? 1}">${content.text ?? content}</td>`).join('')}</tr>`;
  const printed = ([style, words]) => (style === 'table' ? `<table>${words.map(printedRow).join('')}</table>` : `<p style="${styles[style]}">${words}</p>`);
  writeFileSync(html, `<meta charset=utf8><style>${page}</style>${paragraphs.map(printed).join('')}`);
  execFileSync('chromium', ['--headless', '--no-sandbox', '--no-pdf-header-footer', `--print-to-pdf=${join(folder, `${name}.pdf`)}`, html], { stdio: 'ignore' });
}

const mergedTable = [
  title('示例县民政局'),
  title('关于印发《示例县社会组织“连心助村”行动方案》的通知'),
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run('示民发〔2024〕012号')] }),
  left('各乡镇人民政府、街道办事处，各社会组织：'),
  body('现将《示例县社会组织“连心助村”行动方案》印发给你们，请认真抓好落实。'),
  right('示例县民政局'),
  right('2024年3月11日'),
  title('示例县社会组织“连心助村”行动方案'),
  body('一、行动时间'),
  body('自2024年3月起至2026年12月底止。'),
  body('二、结对安排'),
  body('组织8家社会组织结对帮扶5个村（社区），具体见附件。'),
  body('三、工作任务'),
  body('（一）摸清需求。2024年4月15日前完成入户走访。'),
  body('（二）实施项目。自本通知印发之日起3个月内确定帮扶项目。'),
  body('（三）巩固提升。项目完成后30日内形成台账。'),
  body('四、工作要求'),
  body('各社会组织于每季度最后一个工作日前向县社会组织党委报告本季度工作情况。'),
  left('附件：示例县社会组织“连心助村”行动结对表'),
  new Paragraph({ pageBreakBefore: true, children: [run('附件')] }),
  title('示例县社会组织“连心助村”行动结对表'),
  table(
    [700, 1500, 1500, 3200, 1200, 1600],
    [
      [{ text: '序号', down: 'start' }, { text: '结对村（社区）', across: 2 }, { text: '社会组织', down: 'start' }, { text: '责任人', down: 'start' }, { text: '联系电话', down: 'start' }],
      [{ down: 'on' }, '乡镇（街道）', '村（社区）', { down: 'on' }, { down: 'on' }, { down: 'on' }],
      [{ text: '1', down: 'start' }, { text: '双桥镇', down: 'start' }, { text: '前山村', down: 'start' }, '示例县电力工程行业协会', '张某', '13800000001'],
      [{ down: 'on' }, { down: 'on' }, { down: 'on' }, '示例县同济医疗志愿服务中心', '李某', '13800000002'],
      ['2', { down: 'on' }, '后山村', '示例县花椒产业协会\n示例县药材商会', '王某', '13800000003'],
      [{ text: '3', down: 'start' }, { text: '城关街道', down: 'start' }, '民主社区', { text: '示例县明德职业技能培训学校', down: 'start' }, { text: '赵某', down: 'start' }, { text: '13800000004', down: 'start' }],
      [{ down: 'on' }, { down: 'on' }, '和平社区', { down: 'on' }, { down: 'on' }, { down: 'on' }],
      ['4', '石岭乡', '石岭村', '', '', ''],
    ],
  ),
];

const groupTable = [
  title('关于印发《2025年示例县社会组织助力乡村振兴“万企兴万村”行动实施方案》的通知'),
  left('示联发〔2025〕6号'),
  left('各乡镇工商联基层商会，各社会组织：'),
  body('为深入推进“万企兴万村”行动，根据示例市工商联、示例市民政局关于印发《示例市社会组织参与“万企兴万村”行动方案》的通知（示市联发〔2024〕15号）要求，制定本方案，请遵照执行。'),
  body('一、目标任务'),
  body('面向脱贫村、乡村振兴重点帮扶村，组织社会组织结对。每组全年帮销农产品不低于10万元。'),
  body('二、重点工作'),
  body('1.产业兴村。5月底前每组落实1个以上产业项目。'),
  body('2.消费助村。设立专柜，拓宽销路。'),
  body('3.公益暖村。中秋节前走访慰问困难家庭。'),
  body('三、人员分工'),
  body('成立工作专班，由示例县工商联党组书记、常务副主席孙某某担任组长。'),
  table(
    [1200, 2600, 4200],
    [
      ['组别', '结对村', '社会组织'],
      [{ text: '第一组', down: 'start' }, '红石镇红石村', '示例县农业机械流通行业协会（牵头）'],
      [{ down: 'on' }, '红石镇白石村', '示例县汽车维修与检测技术服务行业协会'],
      [{ text: '第二组', down: 'start' }, '清泉乡泉头村', '示例县餐饮与饭店行业协会'],
      [{ down: 'on' }, '清泉乡泉尾村', '示例县星火青少年科技教育培训学校（牵头）'],
    ],
  ),
  body('四、信息报送'),
  body('各组牵头单位每月25日下午5时前向示例县工商联经济服务中心报送当月进展，遇法定节假日提前至节前最后一个工作日。'),
  right('示例县工商业联合会'),
  right('示例县民政局'),
  right('2025年2月18日'),
];

const areaTable = [
  title('示渠县社会组织帮扶村结对工作方案'),
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run('（示渠民〔2023〕23号）')] }),
  body('一、结对时限：2023年6月—2024年5月。'),
  body('二、结对分组。4家社会组织分2个片区结对3个村，安排如下：'),
  table(
    [1200, 4000, 3600],
    [
      [{ text: '第一片区（片区长单位：示渠县商业联合会）', across: 3 }],
      ['序号', '社会组织', '结对村'],
      ['1', '示渠县商业联合会', '渠首镇上渠村'],
      ['2', '示渠县灌溉协会', '渠首镇下渠村'],
      [{ text: '第二片区（片区长单位：示渠县果蔬协会）', across: 3 }],
      ['序号', '社会组织', '结对村'],
      ['3', '示渠县果蔬协会', { text: '渠尾乡水磨村', down: 'start' }],
      ['4', '示渠县棉花协会', { down: 'on' }],
    ],
  ),
  body('三、报送要求：各片区长单位于次月3日12时前报送上月结对情况到县民政局社会组织科。'),
  right('示渠县民政局'),
  right('2023年5月29日'),
];

const sumTable = [
  title('关于印发《样峰县社会组织结对帮扶监测村工作方案》的通知'),
  left('样峰民发〔2021〕50号'),
  left('各乡镇、各社会组织：'),
  body('现将《样峰县社会组织结对帮扶监测村工作方案》印发给你们，请认真执行。'),
  right('样峰县民政局'),
  right('2021年11月1日'),
  title('样峰县社会组织结对帮扶监测村工作方案'),
  body('（一）时间：2021年11月1日—2022年10月31日。'),
  body('（二）对象：监测村、监测户。'),
  body('（三）结对：9家社会组织结对5个监测村，详见下表。'),
  table(
    [1200, 1400, 1000, 1000, 4400],
    [
      ['镇', '村', '户数', '人数', '结对社会组织'],
      [{ text: '云台镇', down: 'start' }, '云上村', '12', '45', '样峰县砂石协会\n样峰县运输协会'],
      [{ down: 'on' }, '云中村', '8', '30', '样峰县会计学会'],
      [{ down: 'on' }, '云下村', '20', '71', '样峰县烹饪协会、样峰县酒店协会'],
      [{ text: '雾台乡', down: 'start' }, '雾里村', '6', '19', '样峰县摄影家协会'],
      [{ down: 'on' }, '雾外村', '9', '33', '样峰县养猪协会、样峰县养羊协会'],
      [{ text: '合计', across: 2 }, '56', '198', '9家'],
    ],
  ),
  body('（四）报告：每月15日、30日前报送半月报至县民政局，联系人尤某，电话0800-1010101。'),
];

const mergedColumns = [
  title('示阳县民政局'),
  title('关于印发《示阳县社会组织“百社帮百村”行动方案（2022—2024年）》的通知'),
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run('示民发〔2022〕23号')] }),
  left('各乡镇（街道），各社会组织：'),
  body('现将《示阳县社会组织“百社帮百村”行动方案（2022—2024年）》印发给你们，请认真贯彻执行。'),
  right('示阳县民政局'),
  right('2022年4月7日'),
  title('示阳县社会组织“百社帮百村”行动方案'),
  title('（2022—2024年）'),
  body('为动员社会组织帮扶脱贫户、监测户，制定本方案。'),
  body('一、主要任务'),
  body('（一）产业帮扶。每家社会组织每年投入帮扶资金不少于1万元。'),
  body('（二）就业帮扶。到2024年吸纳就业60人以上。'),
  body('（三）公益帮扶。开展扶老、助残、救孤、济困等公益活动。'),
  body('二、组织实施'),
  body('（一）加强领导。行动由县民政局局长温某某任总负责人。'),
  body('（二）定期报告。各社会组织每月最后一个工作日前将本月帮扶情况报县民政局社会组织股。'),
  left('附件：示阳县社会组织“百社帮百村”行动结对表'),
  new Paragraph({ pageBreakBefore: true, children: [run('附件')] }),
  title('示阳县社会组织“百社帮百村”行动结对表'),
  table([600, 1200, 1400, 2600, 1000, 1200, 1500], [
    [{ text: '序号', down: 'start' }, { text: '帮扶村（社区）', across: 2 }, { text: '结对社会组织', across: 3 }, { text: '备注', down: 'start' }],
    [{ down: 'on' }, '乡镇（街道）', '村（社区）', '名称', '负责人', '电话', { down: 'on' }],
    ['1', { text: '南集镇', down: 'start' }, { text: '胡桥村', down: 'start' }, '示阳县粮食行业协会', '程某', '0800-0001001', ''],
    ['2', { down: 'on' }, { down: 'on' }, '示阳县电商协会', '王某', '0800-0001002', ''],
    ['3', { down: 'on' }, '枣林村', { text: '示阳县奶业协会', down: 'start' }, { text: '李某', down: 'start' }, { text: '0800-0001003', down: 'start' }, ''],
    ['4', { down: 'on' }, '小李庄村', { down: 'on' }, { down: 'on' }, { down: 'on' }, '新增'],
    ['5', '古城街道', '古城社区', '示阳县家政服务业协会', '高某', '0800-0001004', ''],
    ['6', '黄湖乡', '桑园村', '示阳县蚕桑协会\n示阳县育才学校\n示阳县红十字志愿服务队', '马某\n于某\n何某', '', ''],
    [{ text: '合计', across: 2 }, '5个', '7家', '', '', ''],
  ]),
];

/** A notice that a browser prints: its .pdf carries radicals where it shows characters. */
const printedProse = [
  ['title', '样柏岭县民政局'],
  ['title', '关于引导社会组织开展结对帮扶助力乡村振兴工作的通知'],
  ['title', '样民字〔2023〕11号'],
  ['left', '各乡镇人民政府，各社会组织：'],
  ['body', '为贯彻落实民政部等部门《关于加强农村留守儿童和妇女、老人关爱服务工作的意见》（民发〔2023〕3号）精神，切实关爱农村留守儿童、留守老人、留守妇女，引导社会组织在全面推进乡村振兴中发挥积极作用，现就开展结对帮扶工作通知如下：'],
  ['body', '一、时间安排'],
  ['body', '2023年6月至2023年12月31日。'],
  ['body', '二、结对安排'],
  ['body', '根据各乡镇需求和社会组织专业特长，样柏岭县食用菌行业协会、样柏岭县阳光社会工作服务中心负责结对帮扶新集镇松坪村和竹园村，样柏岭县板栗产业协会负责结对帮扶例家河乡例家河村，样柏岭县职业技能培训学校、样柏岭县退役军人创业促进会负责结对帮扶例斤乡例家湾村。'],
  ['body', '三、工作内容'],
  ['body', '（一）摸清底数。各社会组织自本通知印发之日起15个工作日内，会同村委会对留守儿童、留守老人、留守妇女逐户走访登记，做到底数清、情况明。'],
  ['body', '（二）签订协议。6月30日前，社会组织与结对村签订结对帮扶协议，明确双方权利义务和帮扶内容。'],
  ['body', '（三）开展服务。每家社会组织结对帮扶留守儿童不少于5名，定期开展学业辅导、心理疏导、生活照料等服务，帮助解决实际困难。'],
  ['body', '四、工作要求'],
  ['body', '各社会组织于6月25日、9月25日、12月25日前将本季度工作情况报县民政局。联系人：丁某某，联系电话：0800-8850091，邮箱：tblmzj@example.com。'],
  ['left', '附件：社会组织结对帮扶工作台账'],
  ['right', '样柏岭县民政局'],
  ['right', '2023年5月15日'],
];

/** Merged in turn: an organization over two villages, then the second village over two organizations. */
const crossedMerges = [
  title('示南县民政局　示南县乡村振兴局'),
  title('关于印发《示南县社会组织结对帮扶脱贫村“连心”行动方案》的通知'),
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run('示南民〔2022〕17号')] }),
  left('各乡（镇）人民政府，县属各社会组织：'),
  body('现将《示南县社会组织结对帮扶脱贫村“连心”行动方案》印发给你们，请结合实际，认真组织实施。'),
  left('附件：示南县社会组织结对帮扶安排表'),
  right('示南县民政局　　　示南县乡村振兴局'),
  right('2022年3月15日'),
  title('示南县社会组织结对帮扶脱贫村“连心”行动方案'),
  body('为巩固拓展脱贫攻坚成果，组织5家社会组织结对帮扶5个脱贫村，制定如下方案。'),
  body('一、实施步骤'),
  body('（一）摸底对接（2022年3月底前）。各社会组织与结对村对接，摸清需求。'),
  body('（二）帮扶实施（11月30日前）。落实帮扶措施，开展“送岗位、送技术、送健康”活动。'),
  body('（三）总结提升（2022年12月20日前）。全面总结，提炼经验。'),
  body('二、组织保障'),
  body('（一）加强领导。县民政局局长靳某总负责，具体工作由县民政局社会组织管理股承担。'),
  body('（二）严格报告。各社会组织于每季度末月20日前将《季度进展表》报县民政局社会组织管理股（联系人：史某，电话：0800-6600011）。'),
  left('附件'),
  title('示南县社会组织结对帮扶安排表'),
  table([600, 1200, 1400, 2600, 1000, 1500], [
    ['序号', '乡镇', '结对村', '社会组织', '责任人', '联系电话'],
    ['1', { text: '辛集镇', down: 'start' }, { text: '东张村\n西张村', down: 'start' }, '示南县畜牧业协会', '靳某强', '0800-6600121'],
    ['2', { down: 'on' }, { down: 'on' }, '示南县兽药行业商会', '韩某', '0800-6600122'],
    ['3', { down: 'on' }, '小王村', '示南县自行车商会', '田某梅', '0800-6600123'],
    ['4', { text: '马头乡', down: 'start' }, '东张村', { text: '示南县童车行业协会', down: 'start' }, { text: '孔某', down: 'start' }, { text: '0800-6600124', down: 'start' }],
    ['5', { down: 'on' }, { text: '河洼村', down: 'start' }, { down: 'on' }, { down: 'on' }, { down: 'on' }],
    ['6', { down: 'on' }, { down: 'on' }, '示南县助残服务中心', '宋某', '0800-6600125'],
    [{ text: '合计', across: 2 }, '5个', '5家', { text: '', across: 2 }],
  ]),
];

/** A table that shows who is replaced beside who comes. */
const replacedPartners = [
  title('示中县民政局文件'),
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run('示中民通〔2022〕9号')] }),
  title('关于调整充实2022年社会组织结对帮扶力量的通知'),
  left('各乡镇人民政府、各社会组织：'),
  body('为持续做好脱贫人口和监测对象帮扶工作，经研究，决定对全县5家社会组织结对帮扶5个村的力量进行调整充实，自本通知印发之日起执行，至2022年12月31日止。现将有关事项通知如下：'),
  body('一、重新签订协议。自印发之日起15个工作日内，与结对村重新签订协议。'),
  body('二、落实帮扶责任。调整后的社会组织要继续帮扶脱贫人口和监测对象，做到“四个不摘”。'),
  body('三、及时兑现承诺。原承诺事项应于6月30日之前兑现到位。'),
  body('四、按时报送信息。从2月23日起，隔周的星期三中午12点前将进展情况报县民政局社会组织和社会工作股。'),
  left('附表：社会组织结对帮扶调整表'),
  right('示中县民政局'),
  right('2022年2月15日'),
  left('附表'),
  title('社会组织结对帮扶调整表'),
  table([1000, 1200, 2200, 2200, 2000], [
    ['乡镇', '村', '调整前社会组织', '调整后社会组织', '负责人及联系电话'],
    [{ text: '法脿镇', down: 'start' }, '石岩村', '示中县建筑业协会', { text: '示中县烟草行业协会', down: 'start' }, { text: '普某 13900000011', down: 'start' }],
    [{ down: 'on' }, '六街村', '示中县建筑业协会', { down: 'on' }, { down: 'on' }],
    [{ text: '大庄乡', down: 'start' }, { text: '桃源村', down: 'start' }, { text: '无', down: 'start' }, '示中县花卉产业联合会', '李某珍 13900000012'],
    [{ down: 'on' }, { down: 'on' }, { down: 'on' }, '示中县绿叶环保志愿者协会', '方某 13900000013'],
    [{ down: 'on' }, '杞麓村', '示中县四川商会', '示中县昆明商会', '张某某 13900000014'],
    ['鄂嘉镇', '义隆村', '示中县民族团结促进会', '示中县民族团结促进会', '杨某 13900000015'],
  ]),
];

/** Printed by a browser: 户 comes back as another sign, and narrow cells break the numbers. */
const printedTable = [
  ['title', '示岭县民政局文件'],
  ['title', '示民发〔2020〕44号'],
  ['title', '关于印发示岭县社会组织助力决战决胜脱贫攻坚实施方案的通知'],
  ['left', '各乡镇人民政府，各社会组织：'],
  ['body', '现将《示岭县社会组织助力决战决胜脱贫攻坚实施方案》印发给你们，请遵照执行。'],
  ['right', '示岭县民政局'],
  ['right', '2020年4月21日'],
  ['title', '示岭县社会组织助力决战决胜脱贫攻坚实施方案'],
  ['body', '一、帮扶对象'],
  ['body', '未脱贫户、边缘易致贫户。'],
  ['body', '二、工作任务'],
  ['body', '（一）入户走访。5月10日前，各社会组织建立“一户一档”，动员会员企业提供就业岗位120个以上。'],
  ['body', '（二）验收销号。脱贫摘帽验收前10日，开展自查。'],
  ['body', '三、结对名单'],
  ['table', [
    ['序号', '乡镇', '村', '结对社会组织', '负责人', '电话'],
    ['1', { text: '木论乡', rows: 2 }, '下荣村', '示岭县桑蚕协会', '韦某', '0800-3220001'],
    ['2', '社村', '示岭县广东商会、示岭县奇石协会', '覃某某', '0800-3220002'],
    ['3', '龙岩乡', '三才村', '示岭县民族艺术团', '蒙某', '0800-3220003'],
    ['4', '驯乐苗族乡', '康宁村', '示岭县思恩镇小天使幼儿园', '谭某', '0800-3220004'],
  ]],
  ['body', '四、工作要求'],
  ['body', '各社会组织须在每周四18时之前将本周帮扶情况报送至县社会组织综合党委办公室。'],
];

await write('13-merged-table', mergedTable, false);
await write('14-merged-table', mergedTable, true);
await write('15-groups-in-table', groupTable, false);
await write('16-groups-in-table', groupTable, true);
await write('51-areas-in-table', areaTable, false);
await write('52-areas-in-table', areaTable, true);
await write('53-wrong-sums', sumTable, false);
await write('70-merged-columns', mergedColumns, false);
await write('81-crossed-merges', crossedMerges, false);
await write('85-replaced-partners', replacedPartners, false);
printByBrowser('71-page-broken-prose', printedProse);
printByBrowser('82-printed-table', printedTable);

// The notice of Qingshui as Word and .pdf set it: centred titles, indented paragraphs, broken lines.
const qingshui = readFileSync(join(folder, '../qingshui-2020/qingshui-2020-103.txt'), 'utf8').trim().split('\n');
const centred = /^清水县社会组织助力挂牌督战贫困村$|^脱贫攻坚工作实施方案$|^关于印发|^贫困村脱贫攻坚/;
const signed = /^清水县民政局$|^2020年5月12日$/;
const asSet = qingshui.map((line, at) => {
  if (centred.test(line) || (at < 4 && signed.test(line))) return title(line);
  if (signed.test(line)) return right(line);
  return /：$|:$|^成|^第.组/.test(line) ? left(line) : body(line);
});
await write('17-qingshui', asSet, false);
await write('18-qingshui', asSet, true);
