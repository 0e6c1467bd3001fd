import { ASSURANCES } from './assurances'
import { CERTIFICATE_FIELDS } from './certificateFields'
import { CERTIFICATE_LEVELS, isLevelOrAbove, type CertificateLevel } from './certificateLevels'
import { COMPETITION_AWARDS } from './competitionAwards'
import { FIRM_SIZES } from './firmSizes'
import { DEPARTMENT_HEAD_OR_ABOVE, DEPUTY_MANAGER_OR_ABOVE, HEAD_OR_KEY_STAFF, POSTS } from './posts'
import { RESEARCH_FIELDS } from './researchFields'
import { isTitleOrAbove, TITLE_LEVELS, type TitleLevel } from './titleLevels'
import { TITLE_SERIES } from './titleSeries'
import { UNIT_KINDS } from './unitKinds'
import { WORK_FIELDS } from './workFields'

const LEVELS: CertificateLevel[] = ['one', 'two', 'three', 'four', 'five']

describe('certificate levels run backwards. 第五条(一)', () => {
  it.each([
    ['one', ['one']],
    ['two', ['one', 'two']],
    ['three', ['one', 'two', 'three']],
    ['four', ['one', 'two', 'three', 'four']],
    ['five', ['one', 'two', 'three', 'four', 'five']],
  ] as const)('%s 以上 takes %j', (floor, taken) => {
    expect(LEVELS.filter((level) => isLevelOrAbove(level, floor))).toEqual(taken)
  })

  it('are five, written as on the certificate', () => {
    expect(Object.keys(CERTIFICATE_LEVELS)).toEqual(LEVELS)
    expect(CERTIFICATE_LEVELS.three).toBe('三级（高级工）')
  })
})

describe('title levels', () => {
  const titles: TitleLevel[] = ['junior', 'assistant', 'middle', 'deputySenior', 'senior']

  it.each([
    ['assistant', ['assistant', 'middle', 'deputySenior', 'senior']],
    ['deputySenior', ['deputySenior', 'senior']],
    ['senior', ['senior']],
  ] as const)('%s and above takes %j', (floor, taken) => {
    expect(Object.keys(TITLE_LEVELS)).toEqual(titles)
    expect(titles.filter((level) => isTitleOrAbove(level, floor))).toEqual(taken)
  })
})

it('ranks posts as 以上 does, the post itself included and a founder apart. 第五条(三)', () => {
  expect([...DEPUTY_MANAGER_OR_ABOVE].sort()).toEqual(['chief', 'deputyManager'])
  expect([...DEPARTMENT_HEAD_OR_ABOVE].sort()).toEqual(['chief', 'departmentHead', 'deputyManager'])
  expect([...HEAD_OR_KEY_STAFF].sort()).toEqual(['chief', 'departmentHead', 'deputyManager', 'keyStaff'])
})

it('names what article 5 names', () => {
  expect(Object.values(WORK_FIELDS).slice(0, -1)).toEqual(['人力资源管理', '就业创业指导', '教育培训', '心理咨询'])
  expect(Object.values(RESEARCH_FIELDS).slice(0, -1)).toEqual([
    '未来产业',
    '数字经济',
    '人工智能',
    '绿色经济',
    '银发经济',
  ])
  expect(Object.values(FIRM_SIZES)).toEqual(['大型', '中型', '小型', '微型'])
  expect(Object.keys(COMPETITION_AWARDS)).toEqual(['topTen', 'star'])
})

it('names no word twice within a list', () => {
  const lists = [ASSURANCES, CERTIFICATE_FIELDS, CERTIFICATE_LEVELS, COMPETITION_AWARDS, FIRM_SIZES, POSTS]
  for (const words of [...lists, RESEARCH_FIELDS, TITLE_LEVELS, TITLE_SERIES, UNIT_KINDS, WORK_FIELDS]) {
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
  }
})
