import { deepFields } from '@/config/docs/fieldNames'
import { CONTRACT } from '@/domain/contract'
import type { Action } from '@/domain/contract/action'
import { ERRORS, EVERY_ACTION, sentenceOf, type ErrorCode } from '@/domain/contract/errors'

const AREAS: [string, Record<string, Action>][] = Object.entries(CONTRACT)
const ACTIONS = AREAS.flatMap(([area, actions]) =>
  Object.entries(actions).map(([name, action]) => ({ name: `${area}.${name}`, action })),
)

/** Words a field name is made of: `phoneMasked` → phone, masked. */
function wordsIn(fields: Set<string>): Set<string> {
  return new Set([...fields].flatMap((name) => name.split(/(?=[A-Z])/).map((word) => word.toLowerCase())))
}

/** The only answers with personal facts: the applicant's own, the officer's case, the panel member's paper, the audited look. */
const OWN = ['born', 'political']
const CASE = ['political']
const PERSONAL: Readonly<Record<string, readonly string[]>> = {
  'applications.start': OWN,
  'applications.identify': OWN,
  'applications.get': OWN,
  'applications.withdraw': OWN,
  'applications.recall': OWN,
  'applications.renewLink': OWN,
  'applications.case': CASE,
  'applications.recommend': CASE,
  'applications.decline': CASE,
  'applications.return': CASE,
  'applications.reclassify': CASE,
  'applications.vet': CASE,
  'applications.unmask': ['idNumber', 'born'],
  'panel.case': CASE,
  'panel.declare': CASE,
  'panel.mark': CASE,
}

describe.each(ACTIONS)('$name', ({ name, action }) => {
  it('can hold no money: the service is free. 第二条', () => {
    const words = new Set([...wordsIn(deepFields(action.input)), ...wordsIn(deepFields(action.output))])

    for (const word of ['price', 'fee', 'pay', 'payment', 'amount', 'tip', 'order', 'money', 'salary']) {
      expect(words).not.toContain(word)
    }
  })

  it('says ID number, birth date and political status only where the table allows', () => {
    const fields = deepFields(action.output)
    const words = wordsIn(fields)
    const allowed: readonly string[] = PERSONAL[name] ?? []

    expect(fields.has('idNumber')).toBe(allowed.includes('idNumber'))
    for (const word of ['birth', 'born', 'political']) expect(words.has(word)).toBe(allowed.includes(word))
  })

  it('refuses with codes that have a sentence, each named once, none of those every action has', () => {
    const common: readonly ErrorCode[] = EVERY_ACTION

    expect(new Set(action.refusals).size).toBe(action.refusals.length)
    for (const code of action.refusals) expect(ERRORS[code]).toMatch(/[\u4e00-\u9fff]/)
    expect(action.refusals.filter((code) => common.includes(code) && code !== 'NOT_ALLOWED')).toEqual([])
  })

  it('is open to somebody', () => {
    expect(action.by).not.toEqual([])
  })
})

describe('what everybody may read of an expert', () => {
  const open = ACTIONS.filter(({ name, action }) => name.startsWith('experts.') && action.by.includes('visitor'))

  it.each(open)('$name has no phone, no key group and no client. 第十条(四)', ({ action }) => {
    const fields = deepFields(action.output)

    for (const secret of ['phone', 'phoneMasked', 'keyGroups', 'clientName', 'clientPhone', 'openid']) {
      expect(fields).not.toContain(secret)
    }
  })

  it('is the directory', () => {
    expect(open.map(({ name }) => name)).toEqual(['experts.home', 'experts.search', 'experts.get', 'experts.suggest'])
  })
})

it('shows the key group of a client in no consultation. 第三条', () => {
  for (const { action } of ACTIONS.filter(({ name }) => name.startsWith('consultations.'))) {
    expect(deepFields(action.output)).not.toContain('keyGroups')
  }
})

it('asks for the fields of the paper and for no duration. 附件2', () => {
  const saved = deepFields(CONTRACT.serviceLogs.save.input)
  const shown = deepFields(CONTRACT.serviceLogs.get.output)

  for (const field of ['activityName', 'startOn', 'endOn', 'place', 'mode', 'clientPhone', 'content', 'photos']) {
    expect(saved).toContain(field)
  }
  expect([...shown]).toEqual(expect.arrayContaining(['expertName', 'expertPhone', 'clientFeedback']))
  for (const word of ['hours', 'duration', 'minutes']) expect(wordsIn(saved)).not.toContain(word)
})

it('fills a sentence from the case', () => {
  expect(sentenceOf('TOO_MANY_OPEN', { count: 3 })).toBe('您有 3 个咨询正在进行，结束一个后可再提问')
  expect(sentenceOf('NOT_YOURS')).toBe('这条记录不属于您，无法查看或办理')
})
