import { maskIdNumber, maskName, maskPhone } from './masks'

describe('a phone for other eyes', () => {
  it.each([
    ['13812341234', '138****1234'],
    ['+86 138 1234 1234', '138****1234'],
    ['025-83301234', '025-****1234'],
    ['02583301234', '025-****1234'],
    ['0898-6688123', '0898-***8123'],
    ['025-83301234-801', '025-****1234-***'],
    ['0512-68881234转6', '0512-****1234-***'],
    ['', ''],
    ['  ', ''],
  ])('%j is %j', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })

  it.each(['1381234123', '微信号 zhang1990', '83301234', '138****1234'])(
    '%s is no phone: nothing of it shows',
    (text) => {
      expect(maskPhone(text)).toBe('****')
    },
  )
})

describe('an ID number for other eyes', () => {
  it.each([
    ['32010119900307123X', '3201**********123X'],
    ['32010119900307123x', '3201**********123X'],
    [' 320101199003071232 ', '3201**********1232'],
    ['', ''],
  ])('%j is %j', (idNumber, masked) => {
    expect(maskIdNumber(idNumber)).toBe(masked)
  })

  it('shows nothing of what has not 18 characters', () => {
    expect(['320101900307123', '3201', '32010119900307123X0'].map(maskIdNumber)).toEqual(['****', '****', '****'])
  })

  it('keeps the length and hides the birth date', () => {
    const masked = maskIdNumber('32010119900307123X')

    expect(masked).toHaveLength(18)
    expect(masked).not.toContain('1990')
    expect(masked).not.toContain('0307')
  })
})

describe('a name for other eyes', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳明月', '欧*'],
    ['阿依古丽·买买提', '阿*'],
    ['𠮷野', '𠮷*'],
    [' 李四 ', '李*'],
    ['王', '王*'],
    ['', ''],
    ['　', ''],
  ])('%j is %j', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })
})
