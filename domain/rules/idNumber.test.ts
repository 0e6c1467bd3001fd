import { checkIdNumber } from './idNumber'

const TODAY = '2026-11-23'

describe('a valid ID number', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', 'female'],
    ['320502198802290021', '1988-02-29', 'female'],
    ['320101200002290041', '2000-02-29', 'female'],
    ['320101198506150034', '1985-06-15', 'male'],
    ['320101190001010013', '1900-01-01', 'male'],
  ])('%s says born on %s, %s', (text, bornOn, sex) => {
    expect(checkIdNumber(text, TODAY)).toEqual({ ok: true, value: text, bornOn, sex })
  })

  it.each([
    '320101199003070010',
    '320101199003070061',
    '320101199003070192',
    '320101199003070053',
    '320101199003070184',
    '320101199003070045',
    '320101199003070096',
    '320101199003070037',
    '320101199003070088',
    '320101199003070029',
    '32010119900307007X',
  ])('may end with each check digit: %s', (text) => {
    expect(checkIdNumber(text, TODAY).ok).toBe(true)
  })

  it.each([
    ['11010519491231002x', 'a small x'],
    [' 11010519491231002X ', 'spaces around'],
    ['110105 19491231 002X', 'spaces in groups'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'full-width digits'],
  ])('is understood as it was typed: %s (%s)', (text) => {
    expect(checkIdNumber(text, TODAY)).toMatchObject({ ok: true, value: '11010519491231002X' })
  })

  it.each([
    ['321321199001010011', 'a county of Jiangsu that has become a district'],
    ['810000199003071237', 'a residence permit of Hong Kong'],
    ['830000199003071230', 'a residence permit of Taiwan'],
    ['911124198108030024', 'a permanent residence card'],
    ['710000199003071233', 'Taiwan'],
  ])('may come from %s: %s', (text) => {
    expect(checkIdNumber(text, TODAY).ok).toBe(true)
  })

  it('starts with a province, a residence permit or a permanent residence, and with nothing else', () => {
    const regions =
      '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91 92 93 94 95 96 97 98'
    const all = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0'))

    const known = all.filter((code) => {
      const check = checkIdNumber(`${code}0101199003071231`, TODAY)
      return check.ok || !check.why.includes('地区代码')
    })

    expect(known.join(' ')).toBe(regions)
  })

  it('may belong to somebody born today, not tomorrow', () => {
    expect(checkIdNumber('320101202611230019', TODAY).ok).toBe(true)
    expect(checkIdNumber('320101202611240014', TODAY)).toEqual({
      ok: false,
      why: '身份证号中的出生日期晚于今天，请核对',
    })
    expect(checkIdNumber('320101202611240014', '2026-11-24').ok).toBe(true)
  })
})

describe('an invalid ID number is told what is wrong', () => {
  it.each([
    ['', '请填写身份证号'],
    ['   ', '请填写身份证号'],
    ['11010519491231002', '身份证号应为 18 位'],
    ['11010519491231002X1', '身份证号应为 18 位'],
    ['110105491231002', '身份证号应为 18 位'],
    ['1101051949123100AX', '身份证号由数字组成，仅最后一位可以是 X'],
    ['X1010519491231002X', '身份证号由数字组成，仅最后一位可以是 X'],
    ['11010519491231002Y', '身份证号由数字组成，仅最后一位可以是 X'],
    ['三20101199003071232', '身份证号由数字组成，仅最后一位可以是 X'],
    ['000101199003071238', '身份证号前两位的地区代码有误，请核对'],
    ['160101199003071232', '身份证号前两位的地区代码有误，请核对'],
    ['990101199003071237', '身份证号前两位的地区代码有误，请核对'],
    ['320101199002290011', '身份证号中的出生日期有误，请核对'],
    ['320101190002290010', '身份证号中的出生日期有误，请核对'],
    ['320101199013010011', '身份证号中的出生日期有误，请核对'],
    ['320101199011310010', '身份证号中的出生日期有误，请核对'],
    ['320101189912310019', '身份证号中的出生日期有误，请核对'],
    ['110105194912310021', '身份证号校验位不符，请逐位核对'],
  ])('%j: %s', (text, why) => {
    expect(checkIdNumber(text, TODAY)).toEqual({ ok: false, why })
  })

  it('catches every single wrong digit', () => {
    const good = '320101199003071232'
    const slipped: string[] = []

    for (let place = 0; place < 18; place += 1) {
      for (const digit of '0123456789') {
        const typed = good.slice(0, place) + digit + good.slice(place + 1)
        if (typed !== good && checkIdNumber(typed, TODAY).ok) slipped.push(typed)
      }
    }

    expect(slipped).toEqual([])
  })

  it('catches two neighbouring digits swapped', () => {
    expect(checkIdNumber('320101199003071232', TODAY).ok).toBe(true)
    expect(checkIdNumber('320101199003072132', TODAY).ok).toBe(false)
    expect(checkIdNumber('320101199030071232', TODAY).ok).toBe(false)
  })
})
