import type { City } from '@/domain/rules/cities'
import type { EvidencePath } from '@/domain/rules/eligibilityPaths'
import type { Industry } from '@/domain/rules/industries'
import type { Gender } from '../texts/names'
import type { Applicant } from './applicants'

const NANJING: City = '320100'
const SUZHOU: City = '320500'

type Person = [name: string, gender: Gender, age: number]
type Work = [unit: string, post: string, title: string, industry: Industry]

function person(
  key: string,
  [name, gender, age]: Person,
  from: [City, EvidencePath],
  [unit, post, title, industry]: Work,
  also: Partial<Applicant> = {},
): Applicant {
  return { key, name, gender, age, city: from[0], path: from[1], unit, post, title, industry, ...also }
}

/** Who applies in the round that is open. */
export const OPEN_CAST = {
  draft: person(
    'applicant-draft',
    ['江望舒', 'woman', 36],
    [NANJING, 'R5.2'],
    ['沿江应用技术学院', '专任教师', '副教授', 'education'],
  ),
  unit: person(
    'applicant-unit',
    ['骆知夏', 'woman', 41],
    [SUZHOU, 'R5.3a'],
    ['苏州澄岸机械制造集团', '人力资源总监', '高级经济师', 'machinery'],
    { way: 'link' },
  ),
  returned: person(
    'applicant-returned',
    ['温如许', 'man', 45],
    [NANJING, 'R5.1b'],
    ['南京知远人力资源服务有限公司', '业务总监', '人力资源管理师（一级）', 'publicSector'],
  ),
  late: person(
    'open-late',
    ['阮敬洋', 'man', 44],
    [NANJING, 'R5.3c'],
    ['南京拾阶企业管理有限公司', '总经理', '', 'other'],
  ),
  fresh: person(
    'open-fresh',
    ['祝允恒', 'man', 39],
    [NANJING, 'R5.4a'],
    ['南京禾光智能科技有限公司', '算法工程师', '高级工程师', 'ai'],
    { source: 'call' },
  ),
  invited: person(
    'open-invited',
    ['裴素宁', 'woman', 42],
    [NANJING, 'R5.1a'],
    ['南枝街道就业服务站', '副站长', '职业指导师', 'publicSector'],
    { source: 'invited', way: 'link' },
  ),
  retired: person('open-retired', ['施婉宁', 'woman', 61], [NANJING, 'R5.5'], ['', '', '', 'publicSector'], {
    way: 'none',
  }),
  old: person(
    'open-old',
    ['盛延年', 'man', 67],
    [SUZHOU, 'R5.2'],
    ['环湖职业发展研究会', '常务理事', '教授', 'education'],
  ),
  corrected: person(
    'open-corrected',
    ['柏若岚', 'woman', 47],
    [SUZHOU, 'R5.3b'],
    ['苏州石榴巷纺织服饰有限公司', '副总经理', '高级经济师', 'textiles'],
  ),
  waiting: person(
    'open-waiting',
    ['岳承安', 'man', 35],
    [NANJING, 'R5.4b'],
    ['苏南青年就业研究中心', '课题负责人', '副研究员', 'education'],
    { way: 'link' },
  ),
  recommended: person(
    'open-recommended',
    ['翁书晴', 'woman', 50],
    [NANJING, 'R5.2'],
    ['苏南职业发展研究会', '课题负责人', '研究员', 'education'],
  ),
  refiled: person(
    'open-refiled',
    ['管秉川', 'man', 48],
    [SUZHOU, 'R5.4b'],
    ['环湖应用技术学院', '学生发展中心副主任', '副教授', 'education'],
  ),
  reported: person(
    'open-reported',
    ['俞景行', 'man', 52],
    [NANJING, 'R5.3a'],
    ['南京云桥供应链管理集团', '人力资源总监', '高级经济师', 'trade'],
  ),
  reportedToo: person(
    'open-reported-too',
    ['符雨萱', 'woman', 38],
    [NANJING, 'R5.5'],
    ['沿江和岸技工学校', '实训教师', '高级技师', 'machinery'],
  ),
  withdrawn: person(
    'open-withdrawn',
    ['冉立平', 'man', 43],
    [SUZHOU, 'R5.4a'],
    ['苏州嘉木生物医药有限公司', '研发部经理', '工程师', 'biotech'],
  ),
  declined: person(
    'open-declined',
    ['鲍崇宁', 'man', 33],
    [SUZHOU, 'R5.1b'],
    ['苏州新渡人力资源服务有限公司', '招聘顾问', '', 'publicSector'],
  ),
} as const satisfies Record<string, Applicant>

/** Who is still on the way, or has come to an end, in the round under review, beside the experts chosen in it. */
export const RUNNING_CAST = {
  publicised: person(
    'applicant-notice',
    ['宁致和', 'man', 46],
    [NANJING, 'R5.3b'],
    ['南京新渡新能源有限公司', '副总经理', '高级工程师', 'newEnergy'],
  ),
  held: person(
    'running-held',
    ['顾言蹊', 'woman', 40],
    [SUZHOU, 'R5.1b'],
    ['苏州望川人力资源服务有限公司', '业务总监', '高级经济师', 'publicSector'],
  ),
  objected: person(
    'running-objected',
    ['蓝启川', 'man', 44],
    [SUZHOU, 'R5.4a'],
    ['苏州晴川里新材料有限公司', '技术总监', '正高级工程师', 'newMaterials'],
  ),
  cleared: person(
    'running-cleared',
    ['米思远', 'man', 51],
    [NANJING, 'R5.2'],
    ['沿江青屿商学院', '专任教师', '教授', 'education'],
  ),
  ready: person(
    'running-ready',
    ['文景澜', 'woman', 45],
    [SUZHOU, 'R5.5'],
    ['苏州南枝技师工作室', '工作室负责人', '首席技师', 'culture'],
  ),
  readyToo: person(
    'running-ready-too',
    ['庄以清', 'woman', 49],
    [NANJING, 'R5.1a'],
    ['拾阶街道就业服务站', '站长', '高级职业指导师', 'publicSector'],
  ),
  chosen: person(
    'running-chosen',
    ['甄若琳', 'woman', 37],
    [NANJING, 'R5.4b'],
    ['苏南智能科技产业研究院', '项目负责人', '副研究员', 'ai'],
  ),
  chosenToo: person(
    'running-chosen-too',
    ['沙明哲', 'man', 53],
    [SUZHOU, 'R5.3a'],
    ['苏州栖原商贸连锁集团', '培训发展经理', '高级经济师', 'retail'],
  ),
  declined: person(
    'running-declined',
    ['强立松', 'man', 34],
    [NANJING, 'R5.3c'],
    ['南京麦垄生态农业有限公司', '总经理', '', 'farming'],
  ),
  declinedToo: person(
    'running-declined-too',
    ['湛雪晴', 'woman', 32],
    [SUZHOU, 'R5.4a'],
    ['苏州长堤智能科技有限公司', '项目负责人', '工程师', 'ai'],
  ),
  notPutForward: person(
    'running-not-put-forward',
    ['卜学铭', 'man', 30],
    [SUZHOU, 'R5.4a'],
    ['苏州云桥软件科技有限公司', '研发部经理', '工程师', 'internet'],
  ),
  withdrawn: person(
    'running-withdrawn',
    ['司南星', 'woman', 41],
    [NANJING, 'R5.1b'],
    ['南京栖原人才发展有限公司', '培训部主管', '经济师（人力资源）', 'publicSector'],
  ),
  toShortlist: person(
    'running-to-shortlist',
    ['桂书航', 'man', 43],
    [NANJING, 'R5.1a'],
    ['麦垄街道就业服务站', '站长', '高级职业指导师', 'publicSector'],
  ),
  toDecline: person(
    'running-to-decline',
    ['滕婉若', 'woman', 35],
    [SUZHOU, 'R5.3b'],
    ['苏州澄岸酒店管理有限公司', '副总经理', '', 'hospitality'],
  ),
  old: person(
    'running-old',
    ['车维岳', 'man', 68],
    [SUZHOU, 'R5.2'],
    ['环湖知远商学院', '就业指导教研室主任', '教授', 'education'],
  ),
  marking: person(
    'running-marking',
    ['殷若望', 'man', 42],
    [NANJING, 'R5.3c'],
    ['南京知远文化传媒有限公司', '总经理', '', 'culture'],
  ),
  sameUnit: person(
    'running-same-unit',
    ['虞清和', 'woman', 45],
    [NANJING, 'R5.2'],
    ['运河望川职业技术学院', '职业发展课程组组长', '副教授', 'education'],
  ),
  relative: person(
    'running-relative',
    ['喻景舒', 'woman', 39],
    [SUZHOU, 'R5.4a'],
    ['苏州石榴巷智能科技有限公司', '算法工程师', '高级工程师', 'ai'],
  ),
  backAtCity: person(
    'running-back',
    ['靳秋洁', 'woman', 46],
    [NANJING, 'R5.3a'],
    ['南京长堤机械制造集团', '人力资源总监', '高级经济师', 'machinery'],
  ),
} as const satisfies Record<string, Applicant>

/** Who was not chosen two years ago. */
export const FINISHED_CAST = {
  declined: person(
    'finished-declined',
    ['路承景', 'man', 36],
    ['320200', 'R5.4a'],
    ['无锡晴川里智能科技有限公司', '项目负责人', '工程师', 'ai'],
  ),
  declinedToo: person(
    'finished-declined-too',
    ['时雨宁', 'woman', 33],
    [NANJING, 'R5.3c'],
    ['南京嘉木文化传媒有限公司', '总经理', '', 'culture'],
  ),
  notPutForward: person(
    'finished-not-put-forward',
    ['辛永哲', 'man', 31],
    [SUZHOU, 'R5.1b'],
    ['苏州和岸人才发展有限公司', '招聘顾问', '', 'publicSector'],
  ),
  withdrawn: person(
    'finished-withdrawn',
    ['苗欣瑜', 'woman', 40],
    ['321000', 'R5.2'],
    ['运河青屿商学院', '专任教师', '副教授', 'education'],
  ),
} as const satisfies Record<string, Applicant>
