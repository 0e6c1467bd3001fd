import { ROUND_TRIPS } from '@/tests/bench/roundTrips'
import { startLogDesk, type LogDesk } from '@/tests/cloud/logDesk'

let desk: LogDesk

beforeAll(async () => {
  desk = await startLogDesk()
})
afterAll(() => desk.cloud.close())

it.each([...ROUND_TRIPS])('$what asks the database at most $most times', async ({ most, call }) => {
  await call(desk)

  const { database, actions } = desk.cloud.lastCall()
  expect({ within: database <= most, actions }).toEqual({ within: true, actions })
  expect(database).toBeGreaterThan(0)
})
