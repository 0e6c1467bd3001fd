import { printCoverList } from './coverList'
import { printDecision } from './decision'
import { printLedgerPage } from './ledgerPage'
import { printNotice } from './noticePaper'
import { openDocx, openPdf } from './openPaper'
import type { CoverList, Decision, LedgerPage, NoticePaper } from './papers'

const FORTY = Array.from({ length: 40 }, (_, at) => at + 1)
const COVER: CoverList = {
  title: '江苏省职业指导专家推荐人选汇总表',
  city: '南京市',
  round: '2026年集中申请',
  rows: FORTY.map((number) => ({
    name: `古丽·买买提${number}`,
    unit: '云桥职业技术大学就业指导与创业服务中心',
    postAndTitle: '主任 副教授',
    category: '高校科研与社会团体',
    evidence: '第五条（二）',
    remark: number === 7 ? '年满六十六周岁，理由另附' : '',
  })),
  totals: [
    { category: '人力资源服务机构', people: 8 },
    { category: '高校科研与社会团体', people: 32 },
  ],
  officer: '顾南乔',
  on: '2026-11-23',
}
const NOTICE: NoticePaper = {
  title: '关于拟聘任江苏省职业指导专家人员名单的公示',
  opening: '现将拟聘任人员名单公示如下。\n欢迎监督。',
  people: {
    kind: 'selection',
    rows: FORTY.map((number) => ({
      name: `沈知遥${number}`,
      unit: '云桥职业技术大学',
      postAndTitle: '副教授',
      category: '高校科研与社会团体',
      city: '南京',
    })),
  },
  fromOn: '2021-09-18',
  toOn: '2021-09-26',
  workingDays: 5,
  objection: '有异议的，请以真实姓名提出。\n联系电话：025-80000000。',
  issuer: '江苏省职业介绍中心',
  on: '2021-09-17',
}
const DECISION: Decision = {
  number: '苏职介〔2026〕18号',
  title: '关于聘任江苏省职业指导专家的决定',
  recipient: '各设区市公共就业服务机构',
  paragraphs: ['决定聘任以下人员为江苏省职业指导专家。', '请做好服务保障。'],
  rows: FORTY.map((number) => ({
    name: `沈知遥${number}`,
    unit: '云桥职业技术大学',
    city: '南京',
    certificateNumber: `JS-2026-${1000 + number}`,
    fromOn: '2026-11-23',
    toOn: '2028-11-22',
  })),
  issuer: '江苏省职业介绍中心',
  on: '2026-11-23',
}
const LEDGER: LedgerPage = {
  name: '沈知遥',
  unit: '云桥职业技术大学',
  city: '南京',
  certificateNumber: 'JS-2024-0018',
  fromOn: '2024-11-23',
  toOn: '2026-11-22',
  figures: [
    { duty: '专业指导服务', services: 12, people: 240 },
    { duty: '个性化职业指导', services: 3, people: 5 },
    { duty: '就业服务咨询', services: 0, people: 0 },
    { duty: '职业指导体系建设', services: 0, people: 0 },
    { duty: '推广“就在江苏”品牌', services: 0, people: 0 },
    { duty: '省中心安排的其他活动', services: 0, people: 0 },
  ],
  logs: FORTY.map((number) => ({
    on: '2026-03-09',
    title: `简历门诊第${number}场`,
    duty: '个性化职业指导',
    place: '南京',
  })),
  feedback: { count: 12, score: 4.86, words: ['讲得清楚。'] },
  note: '愿意继续服务。\n建议增加线上场次。',
  printedOn: '2026-11-23',
}

/** A PDF's words without its page numbers; fails when a word runs off a sheet. */
function wordsOf(bytes: Buffer): { text: string; pages: number; heads: number } {
  const pages = openPdf(bytes)
  expect(pages.filter(({ overflow }) => overflow)).toEqual([])
  const text = pages.map((page) => page.text.replace(/第\d+页，共\d+页/, '')).join('')
  return { text, pages: pages.length, heads: text.split('序号').length - 1 }
}

describe('a cover list', () => {
  it('numbers every row, counts the categories and leaves a place for the seal, in both formats', async () => {
    const word = openDocx(await printCoverList(COVER, 'docx'))
    const pdf = wordsOf(await printCoverList(COVER, 'pdf'))

    for (const { text } of [word, pdf]) {
      for (const number of FORTY) expect(text).toContain(`${number}古丽·买买提${number}云桥`)
      expect(text).toContain('年满六十六周岁，理由另附')
      expect(text).toContain('合计40人：人力资源服务机构8人，高校科研与社会团体32人。')
      expect(text).toContain('经办人：顾南乔2026年11月23日(盖章)')
    }
    expect(pdf.heads).toBe(pdf.pages)
    expect(word.xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  })
})

describe('a public notice', () => {
  it('shows the people, both dates and how to object, and nothing else of anybody', async () => {
    const word = openDocx(await printNotice(NOTICE, 'docx'))
    const pdf = wordsOf(await printNotice(NOTICE, 'pdf'))

    for (const { text } of [word, pdf]) {
      expect(text).toContain('序号姓名所在单位职务职称人员类别城市')
      for (const number of FORTY) expect(text).toContain(`${number}沈知遥${number}云桥职业技术大学副教授`)
      expect(text).toContain('公示时间：2021年9月18日至2021年9月26日（5个工作日）。有异议的')
      expect(text).toContain('联系电话：025-80000000。江苏省职业介绍中心2021年9月17日')
    }
    expect(word.lines).toEqual(expect.arrayContaining(['现将拟聘任人员名单公示如下。', '欢迎监督。']))
  })

  it('names of a dismissal the person and the decision alone', async () => {
    const rows = [{ name: '古丽·买买提', decision: '自2026年11月23日起解聘' }]
    const paper: NoticePaper = { ...NOTICE, people: { kind: 'dismissal', rows } }

    for (const text of [
      openDocx(await printNotice(paper, 'docx')).text,
      wordsOf(await printNotice(paper, 'pdf')).text,
    ]) {
      expect(text).toContain('序号姓名决定1古丽·买买提自2026年11月23日起解聘公示时间')
    }
  })
})

describe('a decision', () => {
  it('lists the appointed with their certificates and terms', async () => {
    const word = openDocx(await printDecision(DECISION, 'docx'))
    const pdf = wordsOf(await printDecision(DECISION, 'pdf'))

    for (const { text } of [word, pdf]) {
      expect(text).toContain('关于聘任江苏省职业指导专家的决定苏职介〔2026〕18号各设区市公共就业服务机构：决定聘任')
      for (const number of FORTY) expect(text).toContain(`JS-2026-${1000 + number}2026年11月23日至2028年11月22日`)
      expect(text).toMatch(/江苏省职业介绍中心2026年11月23日$/)
    }
    expect(pdf.heads).toBeGreaterThan(1)
  })

  it('is a letter without a table when it concerns one person', async () => {
    const paper = { ...DECISION, title: '解聘决定', recipient: '', rows: [], paragraphs: ['解除聘任。\n特此通知。'] }
    const word = openDocx(await printDecision(paper, 'docx'))
    const pdf = wordsOf(await printDecision(paper, 'pdf'))

    for (const { text } of [word, pdf])
      expect(text).toBe('解聘决定苏职介〔2026〕18号解除聘任。特此通知。江苏省职业介绍中心2026年11月23日')
    expect(word.xml).not.toContain('<w:tbl>')
    expect(pdf.pages).toBe(1)
  })
})

describe('a ledger page', () => {
  it('adds up the figures and shows logs, feedback and the note', async () => {
    const { text } = wordsOf(await printLedgerPage(LEDGER))

    expect(text).toContain('合计15245')
    for (const number of FORTY) expect(text).toContain(`简历门诊第${number}场`)
    expect(text).toContain('共12条，平均4.9分。·讲得清楚。')
    expect(text).toContain('愿意继续服务。建议增加线上场次。')
  })

  it('is one page for a term of fifteen services', async () => {
    const paper = { ...LEDGER, logs: LEDGER.logs.slice(0, 15) }

    expect(wordsOf(await printLedgerPage(paper)).pages).toBe(1)
  })

  it('says so when there is nothing to list, and shows no score while there is none', async () => {
    const paper = { ...LEDGER, logs: [], note: '', feedback: { count: 2, score: null, words: [] } }
    const { text } = wordsOf(await printLedgerPage(paper))

    expect(text).toContain('聘期内没有已审核的服务日志。')
    expect(text).toContain('共2条。')
    expect(text).toContain('四、本人说明无')
  })
})
