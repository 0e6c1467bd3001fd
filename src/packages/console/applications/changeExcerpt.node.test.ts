import { changeExcerpt } from './changeExcerpt'

const LONG = '长期在基层从事职业指导与招聘服务。'.repeat(20)

it('leaves short texts whole', () => {
  expect(changeExcerpt('江畔大学', '江畔师范大学')).toEqual({ before: '江畔大学', after: '江畔师范大学' })
})

it('shows what was added at the end of a long text', () => {
  const { before, after } = changeExcerpt(LONG, `${LONG}近三年组织活动三十场。`)

  expect(before).toBe(`…${LONG.slice(-20)}`)
  expect(after).toBe(`…${LONG.slice(-20)}近三年组织活动三十场。`)
})

it('shows what changed in the middle, with what stands around it', () => {
  const { before, after } = changeExcerpt(`${LONG}五年${LONG}`, `${LONG}十年${LONG}`)

  expect(before).toBe(`…${LONG.slice(-20)}五年${LONG.slice(0, 19)}…`)
  expect(after).toBe(`…${LONG.slice(-20)}十年${LONG.slice(0, 19)}…`)
})

it('says that a long text was taken out', () => {
  expect(changeExcerpt(LONG, '')).toEqual({ before: LONG, after: '' })
})
