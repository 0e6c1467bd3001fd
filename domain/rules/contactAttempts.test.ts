import { isLongUnreachable } from './contactAttempts'

const rule = { contactAttempts: 3, contactAttemptsOverDays: 90 }
const on = (...days: string[]) => days.map((day) => ({ on: day }))

describe('长期无法取得联系', () => {
  it.each([
    { attempts: on('2026-01-01', '2026-02-01', '2026-04-01'), long: true },
    { attempts: on('2026-04-01', '2026-01-01', '2026-02-01'), long: true },
    { attempts: on('2026-01-01', '2026-02-01', '2026-03-31'), long: false },
    { attempts: on('2026-01-01', '2026-04-01'), long: false },
    { attempts: on('2026-01-01', '2026-01-01', '2026-04-01'), long: false },
    { attempts: [], long: false },
  ])('$attempts → $long', ({ attempts, long }) => {
    expect(isLongUnreachable(attempts, rule)).toBe(long)
  })
})
