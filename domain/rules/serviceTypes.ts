/** What a job seeker or an employer can be served with. 第九条(一) */
export const SERVICE_TYPES = {
  policy: { label: '政策咨询', for: ['seeker', 'employer'], specialties: ['law', 'research'] },
  coaching: { label: '职业辅导', for: ['seeker'], specialties: ['planning', 'humanResources'] },
  assessment: { label: '职业测评', for: ['seeker'], specialties: ['assessment', 'dataAnalysis'] },
  planning: { label: '职业规划', for: ['seeker'], specialties: ['planning', 'assessment'] },
  counselling: { label: '心理咨询', for: ['seeker'], specialties: ['counselling'] },
  recruiting: { label: '招聘方式', for: ['employer'], specialties: ['humanResources', 'branding', 'publicity'] },
  staffing: { label: '用工指导', for: ['employer'], specialties: ['law', 'humanResources'] },
} as const

export type ServiceType = keyof typeof SERVICE_TYPES
export type ClientKind = 'seeker' | 'employer'

const ALL: readonly ServiceType[] = [
  'policy',
  'coaching',
  'assessment',
  'planning',
  'counselling',
  'recruiting',
  'staffing',
]

/** What a kind of client can come for, in the regulation's order. 第九条(一) */
export function servicesFor(kind: ClientKind): ServiceType[] {
  return ALL.filter((type) => SERVICE_TYPES[type].for.some((each) => each === kind))
}
