import { SERVICE_TYPES, servicesFor } from './serviceTypes'

describe('services for each kind of client (第九条(一))', () => {
  it('gives job seekers five and employers three, in the regulation’s order', () => {
    const labels = (kind: 'seeker' | 'employer') => servicesFor(kind).map((type) => SERVICE_TYPES[type].label)

    expect(labels('seeker')).toEqual(['政策咨询', '职业辅导', '职业测评', '职业规划', '心理咨询'])
    expect(labels('employer')).toEqual(['政策咨询', '招聘方式', '用工指导'])
  })
})
