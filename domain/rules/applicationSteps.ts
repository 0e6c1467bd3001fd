/**
 * Every field of the form with its label: by its path in the content without the numbers of rows, in the paper's order. What is returned for
 * correction and what differs between two versions is named by these. 附件1
 */
export const APPLICATION_FIELDS = {
  name: '姓名',
  portrait: '照片',
  idNumber: '身份证号',
  politicalStatus: '政治面貌',
  education: '学历',
  school: '毕业学校',
  major: '专业',
  post: '职务',
  title: '职称',
  titleLevel: '职称级别',
  titleSeries: '职称系列',
  titleField: '职称专业',
  mobile: '联系电话',
  unit: '所在单位',
  unitKind: '单位性质',
  unitPhone: '单位联系电话',
  city: '受理城市',
  cityBy: '受理城市依据',
  certificates: '已获职业资格/技能等级证书',
  profile: '个人简要情况',
  industry: '行业类型',
  industryOther: '其他行业',
  specialties: '专业领域',
  specialtyOther: '其他专业领域',
  hours: '时间安排',
  category: '人员类别',
  path: '符合的条件',
  'facts.employmentServiceSince': '从事就业服务的起始年月',
  'facts.workFields': '从事的工作',
  'facts.relatedWorkSince': '从事相关工作的起始年月',
  'facts.firmSize': '企业规模',
  'facts.posts': '岗位',
  'facts.managingSince': '管理企业的起始年月',
  'facts.inGoodStanding': '企业经营状况是否良好',
  'facts.in1650': '单位是否属于“1650”产业体系',
  'facts.in1650Since': '在该单位工作的起始年月',
  'facts.researchField': '研究领域',
  'facts.researchProven': '是否有成果证明研究水平',
  'facts.award': '竞赛荣誉',
  proofs: '资质证书、荣誉证书等证明材料',
  relatives: '需要回避的亲属',
  'consent.way': '单位同意的方式',
  'consent.scan': '单位盖章的同意书',
  'consent.reason': '无所在单位的原因',
  commitment: '本人承诺',
  publication: '信息公开',
} as const

export type ApplicationField = keyof typeof APPLICATION_FIELDS

/** The form as screens: each field once, in the paper's order; what the paper does not ask for stands where it is decided. */
export const APPLICATION_STEPS = [
  {
    key: 'person',
    label: '个人信息',
    fields: [
      'name',
      'portrait',
      'idNumber',
      'politicalStatus',
      'education',
      'school',
      'major',
      'post',
      'title',
      'titleLevel',
      'titleSeries',
      'titleField',
      'mobile',
    ],
  },
  { key: 'unit', label: '所在单位', fields: ['unit', 'unitKind', 'unitPhone', 'city', 'cityBy'] },
  { key: 'record', label: '证书与简况', fields: ['certificates', 'profile'] },
  {
    key: 'fields',
    label: '擅长领域及时间安排',
    fields: ['industry', 'industryOther', 'specialties', 'specialtyOther', 'hours'],
  },
  {
    key: 'evidence',
    label: '类别与证明',
    fields: [
      'category',
      'path',
      'facts.employmentServiceSince',
      'facts.workFields',
      'facts.relatedWorkSince',
      'facts.firmSize',
      'facts.posts',
      'facts.managingSince',
      'facts.inGoodStanding',
      'facts.in1650',
      'facts.in1650Since',
      'facts.researchField',
      'facts.researchProven',
      'facts.award',
      'proofs',
      'relatives',
    ],
  },
  {
    key: 'promise',
    label: '单位同意与承诺',
    fields: ['consent.way', 'consent.scan', 'consent.reason', 'commitment', 'publication'],
  },
] as const satisfies readonly { key: string; label: string; fields: readonly ApplicationField[] }[]

/** The field that a problem's path belongs to: 'certificates.0.name' is of 'certificates', 'commitment.signature' of 'commitment'; null for none. */
export function fieldOf(path: string): ApplicationField | null {
  const parts = path.split('.')
  const candidates = parts.map((_each, index) => parts.slice(0, parts.length - index).join('.'))
  return candidates.find(isField) ?? null
}

/** Its label; '整份申请' for '' and what the form does not know. */
export function fieldLabel(path: string): string {
  const field = fieldOf(path)
  return field ? APPLICATION_FIELDS[field] : '整份申请'
}

/** Which screen shows a problem, counted from 0; the first for what belongs to none. */
export function stepOf(path: string): number {
  const field = fieldOf(path)
  return Math.max(
    0,
    APPLICATION_STEPS.findIndex(({ fields }) => fields.some((each) => each === field)),
  )
}

function isField(path: string): path is ApplicationField {
  return Object.hasOwn(APPLICATION_FIELDS, path)
}
