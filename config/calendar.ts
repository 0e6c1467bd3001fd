import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { holidayNameOf } from '@/domain/rules/holidayNotices'
import { addDays, daysBetween } from '@/domain/rules/shanghai'

/** Earlier years are of no use to the programme; the years must be without a gap, or ordinary days would be invented. */
const FIRST_YEAR = '2021'
const TARGET = join(__dirname, '../domain/rules/chinaCalendar.ts')

interface Notice {
  name: string
  firstOn: string
  lastOn: string
  makeUpOn: string[]
}

/** The library's data file: day → 'English,中文,days'. */
interface LibraryDays {
  holidays: Record<string, string>
  workdays: Record<string, string>
}

function namedDays(days: Record<string, string>): { on: string; name: string }[] {
  return Object.entries(days)
    .filter(([on]) => on >= `${FIRST_YEAR}-01-01`)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, label]) => {
      const name = holidayNameOf(label)
      if (!name) throw new Error(`chinese-days names no holiday on ${on}: ${label}`)
      return { on, name }
    })
}

function runsOf(days: { on: string; name: string }[]): Notice[] {
  const notices: Notice[] = []
  for (const { on, name } of days) {
    const last = notices.at(-1)
    if (last && last.name === name && addDays(last.lastOn, 1) === on) last.lastOn = on
    else notices.push({ name, firstOn: on, lastOn: on, makeUpOn: [] })
  }
  return notices
}

function nearest(notices: Notice[], day: { on: string; name: string }): Notice {
  const distance = (notice: Notice): number => Math.abs(daysBetween(notice.firstOn, day.on))
  const [closest] = notices.filter(({ name }) => name === day.name).sort((a, b) => distance(a) - distance(b))
  if (!closest) throw new Error(`No holiday that ${day.on} makes up for`)
  return closest
}

/** The text of `domain/rules/chinaCalendar.ts` for the installed version of chinese-days. */
export function printCalendar(): string {
  const file = createRequire(__filename).resolve('chinese-days/dist/chinese-days.json')
  const library = JSON.parse(readFileSync(file, 'utf8')) as LibraryDays // reason: a data file of a pinned package
  const notices = runsOf(namedDays(library.holidays))
  for (const day of namedDays(library.workdays)) nearest(notices, day).makeUpOn.push(day.on)
  // A notice of next January can already name days of this December; only a year with its National Day is complete.
  const lastYear =
    notices
      .filter(({ name }) => name === '国庆节')
      .at(-1)
      ?.lastOn.slice(0, 4) ?? FIRST_YEAR
  const rows = notices.map(
    ({ name, firstOn, lastOn, makeUpOn }) =>
      `  [${[name, firstOn, lastOn, ...makeUpOn].map((text) => `'${text}'`).join(', ')}],`,
  )
  return `import { calendarOf } from './holidayNotices'

/**
 * Public holidays and make-up working days of China, ${FIRST_YEAR} to ${lastYear}: name, first and last day off, weekend days worked for it.
 * Printed by \`npx tsx config/calendar.ts\` from chinese-days; do not edit. A later year is added when its notice is out.
 */
export const CHINA_CALENDAR = calendarOf(
  [
${rows.map((row) => `  ${row}`).join('\n')}
  ],
  { coveredFrom: '${FIRST_YEAR}-01-01', coveredUntil: '${lastYear}-12-31' },
)
`
}

if (require.main === module) writeFileSync(TARGET, printCalendar())
