import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { printCalendar } from './calendar'

it('finds the committed calendar as the installed chinese-days would print it', () => {
  const committed = readFileSync(join(__dirname, '../domain/rules/chinaCalendar.ts'), 'utf8')

  expect(committed).toBe(printCalendar())
})
