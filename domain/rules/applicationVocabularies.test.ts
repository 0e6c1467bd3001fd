import { EDUCATIONS } from './educations'
import { POLITICAL_STATUSES } from './politicalStatuses'
import { PROOF_KINDS } from './proofKinds'
import { RECOMMENDATION_SOURCES } from './recommendationSources'
import { VETTING_KINDS } from './vettingKinds'

it('names the thirteen political statuses of GB/T 4762 in its order', () => {
  const standard =
    '中共党员 中共预备党员 共青团员 民革党员 民盟盟员 民建会员 民进会员 农工党党员 致公党党员 九三学社社员 台盟盟员 无党派人士 群众'

  expect(Object.values(POLITICAL_STATUSES)).toEqual(standard.split(' '))
})

it('names schooling from the highest, never a degree', () => {
  expect(Object.values(EDUCATIONS).slice(0, 4)).toEqual(['博士研究生', '硕士研究生', '大学本科', '大学专科'])
  for (const words of Object.values(EDUCATIONS)) expect(words).not.toContain('学位')
})

it('takes the four ways and the four kinds of vetting of article 6', () => {
  expect(RECOMMENDATION_SOURCES).toEqual({
    self: '自荐',
    call: '社会征集',
    unit: '机构推荐',
    invited: '公共就业服务机构邀请',
  })
  expect(VETTING_KINDS).toEqual({ letter: '函询', interview: '面试', phone: '电话咨询', visit: '实地走访' })
})

it('names no word twice within a list', () => {
  for (const words of [POLITICAL_STATUSES, EDUCATIONS, PROOF_KINDS, RECOMMENDATION_SOURCES, VETTING_KINDS]) {
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
  }
})
