import { answerDueAt, remindAt } from './answerClock'
import { CHINA_CALENDAR } from './chinaCalendar'
import { DEFAULT_PROGRAMME } from './programme'

const at = (text: string): number => Date.parse(`${text}+08:00`)

describe('the answer clock', () => {
  it.each([
    ['on a Monday morning', '2026-11-23T09:00:00', '2026-11-25T09:00:00', '2026-11-27T00:00:00'],
    ['at the first instant of that Monday', '2026-11-23T00:00:00', '2026-11-25T09:00:00', '2026-11-27T00:00:00'],
    ['at the last second of that Monday', '2026-11-23T23:59:59', '2026-11-25T09:00:00', '2026-11-27T00:00:00'],
    ['on a Thursday', '2026-11-19T15:00:00', '2026-11-23T09:00:00', '2026-11-25T00:00:00'],
    ['on a Saturday', '2026-11-21T10:00:00', '2026-11-24T09:00:00', '2026-11-26T00:00:00'],
    ['before National Day', '2026-09-30T10:00:00', '2026-10-09T09:00:00', '2026-10-11T00:00:00'],
    ['before Spring Festival', '2026-02-13T10:00:00', '2026-02-24T09:00:00', '2026-02-26T00:00:00'],
  ])('asked %s (%s) reminds at %s and is due at %s', (_when, asked, reminded, due) => {
    expect(remindAt(DEFAULT_PROGRAMME, at(asked))).toBe(at(reminded))
    expect(answerDueAt(DEFAULT_PROGRAMME, at(asked))).toBe(at(due))
  })

  it('counts from the day in China, not from the day in UTC', () => {
    const lateSundayUtc = Date.parse('2026-11-22T16:30:00Z')

    expect(answerDueAt(DEFAULT_PROGRAMME, lateSundayUtc)).toBe(at('2026-11-27T00:00:00'))
  })

  it('is due on the last covered day, and knows nothing beyond it', () => {
    expect(answerDueAt(DEFAULT_PROGRAMME, at('2026-12-28T10:00:00'))).toBe(at('2027-01-01T00:00:00'))
    expect(answerDueAt(DEFAULT_PROGRAMME, at('2026-12-29T10:00:00'))).toBeNull()
  })

  it('can remind of a question whose end is not known yet', () => {
    expect(remindAt(DEFAULT_PROGRAMME, at('2026-12-29T10:00:00'))).toBe(at('2026-12-31T09:00:00'))
    expect(remindAt(DEFAULT_PROGRAMME, at('2026-12-30T10:00:00'))).toBeNull()
  })

  it('knows the end once the calendar has grown', () => {
    const grown = {
      ...CHINA_CALENDAR,
      coveredUntil: '2027-01-10',
      holidays: { ...CHINA_CALENDAR.holidays, '2027-01-01': '元旦' },
    }

    expect(answerDueAt({ ...DEFAULT_PROGRAMME, calendar: grown }, at('2026-12-30T10:00:00'))).toBe(
      at('2027-01-06T00:00:00'),
    )
  })

  it('does not take a broken instant for a missing calendar', () => {
    expect(() => answerDueAt(DEFAULT_PROGRAMME, Number.NaN)).toThrow(RangeError)
  })
})
