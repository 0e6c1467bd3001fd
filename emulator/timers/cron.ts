const CHINA_OFFSET_MS = 8 * 3600_000
const DAY_MS = 86_400_000
/** How far ahead a next time is looked for; a rule that never matches (30 February) ends here. */
const HORIZON_DAYS = 5 * 366

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

interface FieldSpec {
  name: string
  from: number
  to: number
  names?: { words: string[]; first: number }
}

const FIELDS: FieldSpec[] = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12, names: { words: MONTHS, first: 1 } },
  { name: 'weekday', from: 0, to: 6, names: { words: WEEKDAYS, first: 0 } },
  { name: 'year', from: 1970, to: 2099 },
]

/** A seven-field rule, ready to be asked for its next time. */
export interface Cron {
  /** First matching instant (epoch ms) strictly after `afterMs`, or undefined when there is none within five years. */
  next: (afterMs: number) => number | undefined
}

/**
 * Reads a CloudBase timer rule: second minute hour day month weekday year, in China time (UTC+8).
 * When both day and weekday are restricted, either is enough, as on CloudBase.
 * Throws an Error that names the field when the rule is malformed; five-field rules are malformed.
 */
export function parseCron(rule: string): Cron {
  const texts = rule.trim().split(/\s+/)
  if (texts.length !== FIELDS.length) {
    throw new Error(`timer rule "${rule}" must have 7 fields (second minute hour day month weekday year)`)
  }
  const [seconds, minutes, hours, days, months, weekdays, years] = FIELDS.map((spec, at) =>
    parseField(texts[at] ?? '', spec),
  )
  if (!seconds || !minutes || !hours || !days || !months || !weekdays || !years)
    throw new Error(`timer rule "${rule}" is malformed`)

  const either = texts[3] !== '*' && texts[5] !== '*'
  const matchesDay = (date: Date) => {
    if (!years.has(date.getUTCFullYear()) || !months.has(date.getUTCMonth() + 1)) return false
    const byDay = days.has(date.getUTCDate())
    const byWeekday = weekdays.has(date.getUTCDay())
    return either ? byDay || byWeekday : byDay && byWeekday
  }
  const times = timesOfDay({ hours, minutes, seconds })

  return {
    next(afterMs) {
      const local = afterMs + CHINA_OFFSET_MS
      const firstDay = Math.floor(local / DAY_MS) * DAY_MS
      for (let day = firstDay; day <= firstDay + HORIZON_DAYS * DAY_MS; day += DAY_MS) {
        if (!matchesDay(new Date(day))) continue
        const time = times(day === firstDay ? local - day : -1)
        if (time !== undefined) return day + time - CHINA_OFFSET_MS
      }
      return undefined
    },
  }
}

function timesOfDay(of: { hours: Set<number>; minutes: Set<number>; seconds: Set<number> }) {
  const sorted = (values: Set<number>) => [...values].sort((a, b) => a - b)
  const [hours, minutes, seconds] = [sorted(of.hours), sorted(of.minutes), sorted(of.seconds)]
  /** First time of the day, ms after midnight, strictly after `afterMs`. */
  return (afterMs: number): number | undefined => {
    for (const hour of hours) {
      if ((hour + 1) * 3600_000 <= afterMs) continue
      for (const minute of minutes) {
        if (hour * 3600_000 + (minute + 1) * 60_000 <= afterMs) continue
        for (const second of seconds) {
          const time = hour * 3600_000 + minute * 60_000 + second * 1000
          if (time > afterMs) return time
        }
      }
    }
    return undefined
  }
}

function parseField(text: string, spec: FieldSpec): Set<number> {
  const values = new Set<number>()
  for (const item of text.split(',')) {
    const match = /^(\*|[\w]+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item)
    if (!match) throw new Error(`timer field ${spec.name} "${text}" is malformed`)
    const [, start = '', end, step] = match
    const from = start === '*' ? spec.from : valueOf(start, spec)
    const to = start === '*' ? spec.to : end ? valueOf(end, spec) : step ? spec.to : from
    const by = step ? Number(step) : 1
    if (from > to || by < 1) throw new Error(`timer field ${spec.name} "${text}" is malformed`)
    for (let value = from; value <= to; value += by) values.add(value)
  }
  return values
}

function valueOf(text: string, spec: FieldSpec): number {
  const word = spec.names?.words.indexOf(text.toUpperCase()) ?? -1
  const value = word >= 0 && spec.names ? word + spec.names.first : Number(text)
  // Sunday may also be written 7.
  const wrapped = spec.name === 'weekday' && value === 7 ? 0 : value
  if (!Number.isInteger(wrapped) || wrapped < spec.from || wrapped > spec.to) {
    throw new Error(`timer field ${spec.name}: ${text} is not within ${spec.from}-${spec.to}`)
  }
  return wrapped
}
