import { certificateNumber, readCertificateNumber, readReceipt, receiptNumber, type ReceiptKind } from './caseNumbers'

describe('a receipt number', () => {
  /** Check signs worked out apart, by the weights of the standard instead of its recursion. */
  it.each<[ReceiptKind, number, number, string]>([
    ['application', 2026, 1, 'SQ-2026-0001-7'],
    ['application', 2026, 2, 'SQ-2026-0002-5'],
    ['application', 2026, 5, 'SQ-2026-0005-X'],
    ['application', 2027, 1, 'SQ-2027-0001-8'],
    ['application', 2026, 12345, 'SQ-2026-12345-2'],
    ['objection', 2026, 1, 'YY-2026-0001-0'],
    ['batch', 2026, 13, 'BS-2026-0013-5'],
  ])('%s %i/%i is %s', (kind, year, serial, number) => {
    expect(receiptNumber(kind, { year, serial })).toBe(number)
    expect(readReceipt(kind, number)).toEqual({ number, year, serial })
  })

  it.each(['SQ-2026-0005-X', ' sq 2026 0005 x ', 'SQ20260005X', 'ＳＱ－２０２６－０００５－Ｘ', 'SQ—2026—0005—X'])(
    'is read however it is typed: %j',
    (text) => {
      expect(readReceipt('application', text)?.number).toBe('SQ-2026-0005-X')
    },
  )

  it('is not read with any one digit wrong', () => {
    const number = 'SQ-2026-0317-'
    const whole = receiptNumber('application', { year: 2026, serial: 317 })
    expect(whole.startsWith(number)).toBe(true)

    for (let at = 3; at < whole.length; at += 1) {
      for (const sign of '0123456789X') {
        if (whole[at] === '-' || whole[at] === sign) continue
        const wrong = whole.slice(0, at) + sign + whole.slice(at + 1)
        expect([wrong, readReceipt('application', wrong)]).toEqual([wrong, null])
      }
    }
  })

  it('is not read with two neighbours changed over', () => {
    for (let serial = 1; serial < 300; serial += 1) {
      const whole = receiptNumber('application', { year: 2026, serial })
      for (let at = 3; at < whole.length - 1; at += 1) {
        const [one = '', other = ''] = whole.slice(at, at + 2)
        if (one === other || one === '-' || other === '-') continue
        const wrong = whole.slice(0, at) + other + one + whole.slice(at + 2)
        expect([wrong, readReceipt('application', wrong)]).toEqual([wrong, null])
      }
    }
  })

  it.each(['', 'SQ', 'SQ-2026-0001', 'SQ-2026-001-7', 'YY-2026-0001-0', 'SQ-2026-0000-9', 'SQ-2026-0001-7-7'])(
    'is not %j',
    (text) => {
      expect(readReceipt('application', text)).toBeNull()
    },
  )

  it.each([
    [26, 1],
    [2026, 0],
    [2026, 1.5],
    [2026, 10_000_000],
    [NaN, 1],
  ])('is not made of year %d and serial %d', (year, serial) => {
    expect(() => receiptNumber('application', { year, serial })).toThrow(RangeError)
    expect(() => certificateNumber('苏职指', { year, serial })).toThrow(RangeError)
  })
})

describe('a certificate number', () => {
  it('names issuer, year and serial', () => {
    expect(certificateNumber('苏职指', { year: 2026, serial: 1 })).toBe('苏职指〔2026〕0001号')
    expect(certificateNumber('常职指', { year: 2026, serial: 12345 })).toBe('常职指〔2026〕12345号')
  })

  it.each([
    '苏职指〔2026〕0001号',
    '苏职指〔2026〕第0001号',
    '苏职指[2026]1号',
    '苏职指（2026）0001 号',
    '苏职指【２０２６】０００１号',
    '苏职指〔2026〕0001',
  ])('is read however it is typed: %s', (text) => {
    expect(readCertificateNumber(text)).toBe('苏职指〔2026〕0001号')
  })

  it.each([
    '',
    '苏职指',
    '苏职指〔2026〕号',
    '苏职指〔2026〕0000号',
    '〔2026〕0001号',
    '苏职指〔26〕0001号',
    'SQ-2026-0001-7',
  ])('is not %j', (text) => {
    expect(readCertificateNumber(text)).toBeNull()
  })
})
