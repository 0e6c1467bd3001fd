import { isMobile, isPhone, normalisePhone, phoneOf } from './phone'

describe('a mobile number', () => {
  it.each([
    ['13812341234', '13812341234'],
    [' 138 1234 1234 ', '13812341234'],
    ['138-1234-1234', '13812341234'],
    ['+8613812341234', '13812341234'],
    ['+86 138 1234 1234', '13812341234'],
    ['+86-13812341234', '13812341234'],
    ['008613812341234', '13812341234'],
    ['8613812341234', '13812341234'],
    ['１３８１２３４１２３４', '13812341234'],
    ['19912341234', '19912341234'],
    ['16612341234', '16612341234'],
  ])('%j is stored as %s', (typed, stored) => {
    expect([isMobile(typed), isPhone(typed), normalisePhone(typed)]).toEqual([true, true, stored])
  })

  it.each(['12812341234', '10812341234', '1381234123', '138123412345', '23812341234', '138****1234', '13812341234a'])(
    '%s is none, nor any phone',
    (typed) => {
      expect([isMobile(typed), isPhone(typed), normalisePhone(typed)]).toEqual([false, false, typed])
    },
  )
})

describe('a landline', () => {
  it.each([
    ['025-83301234', '025-83301234'],
    ['02583301234', '025-83301234'],
    ['(025)83301234', '025-83301234'],
    ['（025）8330 1234', '025-83301234'],
    ['025-8330-1234', '025-83301234'],
    ['025—83301234', '025-83301234'],
    ['０２５－８３３０１２３４', '025-83301234'],
    ['010-62345678', '010-62345678'],
    ['0512-68881234', '0512-68881234'],
    ['051268881234', '0512-68881234'],
    ['0898-6688123', '0898-6688123'],
    ['0310-2012345', '0310-2012345'],
    ['020-22345678', '020-22345678'],
    ['+86 25 83301234', '025-83301234'],
    ['+86-512-68881234', '0512-68881234'],
    ['+86 10 62345678', '010-62345678'],
    ['+86 025 83301234', '025-83301234'],
    ['025-83301234-801', '025-83301234-801'],
    ['025-83301234转801', '025-83301234-801'],
    ['025-83301234 转 801', '025-83301234-801'],
    ['025-83301234#801', '025-83301234-801'],
    ['025-83301234 ext. 801', '025-83301234-801'],
    ['025-83301234EXT801', '025-83301234-801'],
  ])('%j is stored as %s', (typed, stored) => {
    expect([isPhone(typed), isMobile(typed), normalisePhone(typed)]).toEqual([true, false, stored])
  })

  it.each([
    ['83301234', 'no area code'],
    ['025-8330123', 'seven digits where there are eight'],
    ['025-13301234', 'a number that starts with 1'],
    ['025-83301234-', 'an extension without digits'],
    ['025-83301234-8012345', 'an extension of seven digits'],
    ['0512-688812345', 'nine digits'],
    ['0212-6888123', 'an area code of three digits with one too many'],
    ['0012-68881234', 'no such area code'],
    ['025-8330 12a4', 'a letter'],
    ['110', 'an emergency number'],
    ['', 'nothing'],
    ['无', 'a word'],
  ])('%j is none: %s', (typed) => {
    expect([phoneOf(typed), isPhone(typed)]).toEqual([null, false])
  })
})

describe('the stored form', () => {
  it.each(['13812341234', '025-83301234', '0512-68881234', '0898-6688123', '025-83301234-801'])(
    '%s stays as it is',
    (stored) => {
      expect(normalisePhone(stored)).toBe(stored)
    },
  )

  it('of what is no phone is the trimmed text', () => {
    expect(normalisePhone('  没有电话 ')).toBe('没有电话')
    expect(normalisePhone('')).toBe('')
  })
})
