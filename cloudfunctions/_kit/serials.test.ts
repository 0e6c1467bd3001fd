import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { takeSerials } from './serials'

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.close())

describe('takeSerials', () => {
  it('counts from one and goes on after what was taken', async () => {
    expect(await takeSerials('receipts', 1)).toBe(1)
    expect(await takeSerials('receipts', 3)).toBe(2)
    expect(await takeSerials('receipts', 1)).toBe(5)
  })

  it('keeps series apart', async () => {
    expect(await takeSerials('certificates', 1)).toBe(1)
  })

  it('gives no number twice to twenty who ask at once, on a series nobody had begun', async () => {
    const firsts = await Promise.all(Array.from({ length: 20 }, () => takeSerials('crowd', 2)))

    const taken = firsts.flatMap((first) => [first, first + 1]).sort((a, b) => a - b)
    expect(taken).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })
})
