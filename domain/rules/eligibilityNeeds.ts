import type { Assurance } from './assurances'
import type { CertificateField } from './certificateFields'
import { isLevelOrAbove, type CertificateLevel } from './certificateLevels'
import type { Certificate, EligibilityFacts, Title } from './eligibilityFacts'
import type { FirmSize } from './firmSizes'
import { addMonths, monthsBetween, showMonth, showMonths } from './months'
import { DEPARTMENT_HEAD_OR_ABOVE, DEPUTY_MANAGER_OR_ABOVE, HEAD_OR_KEY_STAFF, type Post } from './posts'
import { isTitleOrAbove, type TitleLevel } from './titleLevels'
import type { UnitKind } from './unitKinds'

/** What is wanting. `judged`: the regulation leaves the point open (等, 相关, 良好), so the city may accept it with a note. */
export interface Gap {
  words: string
  judged: boolean
}

/** One thing a path asks for. */
export interface Need {
  /** In words, for a checklist. */
  asks: string
  /** What it is read from. */
  facts: readonly (keyof EligibilityFacts)[]
  /** What is wanting on the reference date, or null when it is met. */
  gap: (facts: EligibilityFacts, onDate: string) => Gap | null
}

/** 5年以上 includes five years to the month. Civil Code 1259. */
export const YEARS_NEEDED = 5
const MONTHS_NEEDED = YEARS_NEEDED * 12

const wanting = (words: string): Gap => ({ words, judged: false })
const toJudge = (words: string): Gap => ({ words: `${words}，可由市级说明`, judged: true })

/** A need read from one fact: `missing` is the gap for a plain no. */
function need<K extends keyof EligibilityFacts>(
  asks: string,
  fact: K,
  gapOf: (told: EligibilityFacts[K], missing: Gap) => Gap | null,
): Need {
  return { asks, facts: [fact], gap: (facts) => gapOf(facts[fact], wanting(`须${asks}`)) }
}

/** Five years of `work` since a month, both counted by month: the five years are full in the same month five years on. */
function years(
  work: string,
  fact: 'employmentServiceSince' | 'relatedWorkSince' | 'managingSince' | 'in1650Since',
): Need {
  return {
    asks: `${work}满 ${YEARS_NEEDED} 年`,
    facts: [fact],
    gap(facts, onDate) {
      const since = facts[fact]
      if (!since) return wanting(`没有填写从哪年哪月开始${work}`)
      const months = monthsBetween(since, onDate)
      if (months >= MONTHS_NEEDED) return null
      const fullFrom = showMonth(addMonths(since, MONTHS_NEEDED))
      return wanting(`${work}须满 ${YEARS_NEEDED} 年，现为 ${showMonths(Math.max(0, months))}，到 ${fullFrom}满`)
    },
  }
}

const inUnit = (asks: string, kinds: readonly UnitKind[]) =>
  need(asks, 'unitKind', (kind, missing) => (kind && kinds.includes(kind) ? null : missing))

const inFirm = (asks: string, sizes: readonly FirmSize[]) =>
  need(asks, 'firmSize', (size, missing) => (size && sizes.includes(size) ? null : missing))

const inPost = (asks: string, taken: readonly Post[]) =>
  need(asks, 'posts', (posts, missing) => (posts.some((post) => taken.includes(post)) ? null : missing))

function assured(asks: string, fact: 'inGoodStanding' | 'in1650' | 'researchProven', unsure: string): Need {
  return need(asks, fact, (told, missing) => {
    const gaps: Record<Assurance, Gap | null> = { yes: null, no: missing, unsure: toJudge(unsure) }
    return gaps[told ?? 'no']
  })
}

const titlesFrom = (titles: readonly Title[], floor: TitleLevel) =>
  titles.filter(({ level }) => isTitleOrAbove(level, floor))
const certificatesFrom = (certificates: readonly Certificate[], floor: CertificateLevel) =>
  certificates.filter(({ level }) => isLevelOrAbove(level, floor))
const isOfTheThree = ({ field }: { field: CertificateField }) => field !== 'other'

/**
 * 三级以上 is three, two or one. Titles have no such numbers: 助理级 is what national policy sets beside level three, so 员级 is left to the
 * city. 第五条(一)
 */
function guidanceCertificate(): Need {
  const asks = '有职业指导、人力资源管理、劳动保障协理员三级以上（三级、二级、一级）证书，或这些专业的职称'
  return {
    asks,
    facts: ['certificates', 'titles'],
    gap({ certificates, titles }) {
      const own = titles.filter(isOfTheThree)
      if (certificatesFrom(certificates, 'three').some(isOfTheThree)) return null
      if (titlesFrom(own, 'assistant').length > 0) return null
      return own.length > 0 ? toJudge('员级职称是否相当于三级') : wanting(`须${asks}`)
    },
  }
}

/** 副高以上职称 of any series, or 二级以上相关技能等级证书; what counts as 相关 is the city's to say. No years here. 第五条(一) */
function deputySeniorOrLevelTwo(): Need {
  const asks = '有副高以上职称，或相关技能等级二级以上（二级、一级）证书'
  return {
    asks,
    facts: ['titles', 'certificates'],
    gap({ titles, certificates }) {
      const high = certificatesFrom(certificates, 'two')
      if (titlesFrom(titles, 'deputySenior').length > 0 || high.some(isOfTheThree)) return null
      return high.length > 0 ? toJudge('其他专业的二级以上证书是否相关') : wanting(`须${asks}`)
    },
  }
}

/** 副教授、副研究员及以上, so 正高 as well; other series at that level are not named. 第五条(二) */
const associateProfessor = need('有副教授、副研究员及以上职称', 'titles', (titles, missing) => {
  const high = titlesFrom(titles, 'deputySenior')
  if (high.some(({ series }) => series !== 'other')) return null
  return high.length > 0 ? toJudge('其他系列的副高以上职称是否等同于副教授、副研究员') : missing
})

const relatedWork = need(
  '从事人力资源管理、就业创业指导、教育培训、心理咨询等相关工作',
  'workFields',
  (fields, missing) => {
    if (fields.some((field) => field !== 'other')) return null
    return fields.length > 0 ? toJudge('所做的工作是否属于相关工作') : missing
  },
)

const someUnit = need('在企事业单位、科研机构、高校、社会团体等单位工作', 'unitKind', (kind, missing) => {
  if (kind === 'none') return toJudge('现在没有所在单位')
  return kind ? null : missing
})

const researchField = need(
  '研究未来产业、数字经济、人工智能、绿色经济、银发经济等领域',
  'researchField',
  (field, missing) => {
    if (field === 'other') return toJudge('研究领域没有列名')
    return field ? null : missing
  },
)

const award = need('获国家公共就业服务专项业务竞赛“全国十佳”或星级选手荣誉', 'award', (told, missing) =>
  told ? null : missing,
)

/** Everything any path asks for, each said once. 第五条 */
export const NEEDS = {
  publicAgency: inUnit('在公共就业服务机构工作', ['publicAgency']),
  employmentServiceYears: years('从事就业服务工作', 'employmentServiceSince'),
  guidanceCertificate: guidanceCertificate(),
  hrAgency: inUnit('在经营性人力资源服务机构工作', ['hrAgency']),
  headOrKeyStaff: inPost('是机构负责人或业务骨干', HEAD_OR_KEY_STAFF),
  deputySeniorOrLevelTwo: deputySeniorOrLevelTwo(),
  someUnit,
  relatedWork,
  relatedWorkYears: years('从事相关工作', 'relatedWorkSince'),
  associateProfessor,
  enterprise: inUnit('在企业任职', ['enterprise', 'hrAgency']),
  largeFirm: inFirm('在大型企业', ['large']),
  mediumFirm: inFirm('在中型企业', ['medium']),
  smallFirm: inFirm('在小型或微型企业', ['small', 'micro']),
  departmentHead: inPost('任部门负责人以上职务', DEPARTMENT_HEAD_OR_ABOVE),
  deputyManager: inPost('任副总经理以上职务', DEPUTY_MANAGER_OR_ABOVE),
  founder: inPost('是企业创办人', ['founder']),
  managingYears: years('管理企业', 'managingSince'),
  goodStanding: assured('企业经营状况良好', 'inGoodStanding', '企业经营状况是否良好'),
  in1650: assured('在省“1650”现代化产业体系相关企事业单位工作', 'in1650', '单位是否属于“1650”产业体系'),
  in1650Years: years('在“1650”产业体系相关单位工作', 'in1650Since'),
  researchField,
  researchProven: assured('有论文、专利、课题等成果证明较高研究水平', 'researchProven', '成果是否达到较高研究水平'),
  award,
} as const satisfies Record<string, Need>

export type NeedKey = keyof typeof NEEDS
