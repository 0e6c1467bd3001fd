import { CATEGORIES } from './categories'
import { CITIES } from './cities'
import { CLIENT_KINDS } from './clientKinds'
import { DUTY_CLASSES } from './dutyClasses'
import { INDUSTRIES } from './industries'
import { KEY_GROUPS } from './keyGroups'
import { ROLES } from './roles'
import { SERVICE_FORMS } from './serviceModes'
import { SERVICE_TYPES } from './serviceTypes'
import { SETTINGS } from './settings'
import { SPECIALTIES } from './specialties'

describe('the boxes of annex 1, in the order of the paper', () => {
  it('行业类型', () => {
    const paper =
      '互联网/IT 人工智能 新能源 新材料 教育/培训 机械/设备 金融/投资 贸易/物流 生物/医药 批发/零售 餐饮/旅游 物业/建筑 纺织/加工 医护/康养 种植/养殖 文广/工艺 公共管理/社会组织 其他'

    expect(Object.values(INDUSTRIES)).toEqual(paper.split(' '))
  })

  it('专业领域', () => {
    const paper = '职业测评 职业规划 人力资源管理 心理咨询 法律法规 品牌建设 宣传策划 学术研究 数据分析 其他'

    expect(Object.values(SPECIALTIES)).toEqual(paper.split(' '))
  })
})

it('serves the two kinds of people of article 3 and its four key groups', () => {
  expect(Object.values(CLIENT_KINDS)).toEqual(['劳动者', '用人单位'])
  expect(Object.values(KEY_GROUPS).slice(0, 4)).toEqual(['高校毕业生', '退役军人', '农村转移劳动力', '就业困难人员'])
})

it('offers each kind what article 9(1) lists for it', () => {
  const offeredTo = (kind: 'seeker' | 'employer') =>
    Object.values(SERVICE_TYPES)
      .filter((type) => type.for.some((one) => one === kind))
      .map((type) => type.label)

  expect(offeredTo('seeker')).toEqual(['政策咨询', '职业辅导', '职业测评', '职业规划', '心理咨询'])
  expect(offeredTo('employer')).toEqual(['政策咨询', '招聘方式', '用工指导'])
})

it('counts under the six duties of article 9 and takes the four forms of article 10(2)', () => {
  expect(Object.keys(DUTY_CLASSES)).toHaveLength(6)
  expect(Object.values(SERVICE_FORMS)).toEqual(['咨询', '讲座', '研讨交流', '结对帮扶'])
})

it('knows thirteen cities of the province by ascending code, and five categories of people', () => {
  const codes = Object.keys(CITIES)

  expect(codes).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((n) => String(320000 + n * 100)))
  expect([CITIES['320100'], CITIES['320500'], CITIES['321300']]).toEqual(['南京', '苏州', '宿迁'])
  expect(Object.keys(CATEGORIES)).toHaveLength(5)
})

it('names no word twice within a list', () => {
  for (const words of [INDUSTRIES, SPECIALTIES, CITIES, DUTY_CLASSES, KEY_GROUPS, CATEGORIES, ROLES]) {
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
  }
})

it('starts from the settings of the domain, the reminder before the end', () => {
  expect(SETTINGS.answerWithinWorkingDays.value).toBe(3)
  expect(SETTINGS.remindAfterWorkingDays.value).toBe(2)
  expect(SETTINGS.openConsultationsPerClient.value).toBe(3)
  expect(SETTINGS.scoreShownFromFeedbacks.value).toBe(3)
  expect(SETTINGS.feedbackEditableDays.value).toBe(7)
  for (const setting of Object.values(SETTINGS)) {
    expect(setting.source).toMatch(/^(第.+条|附件)/)
  }
})
