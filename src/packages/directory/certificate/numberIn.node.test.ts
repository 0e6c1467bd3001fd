import { numberIn } from './numberIn'

describe('the number of a certificate', () => {
  it.each([
    ['as it is typed', ' 苏职指〔2026〕0001号 ', '苏职指〔2026〕0001号'],
    [
      'as WeChat hands a link on',
      '%E8%8B%8F%E8%81%8C%E6%8C%87%E3%80%942026%E3%80%950001%E5%8F%B7',
      '苏职指〔2026〕0001号',
    ],
    [
      'in the address on the paper',
      'https://jszyzd.cn/certificate?no=%E8%8B%8F%E8%81%8C%E6%8C%87%E3%80%942026%E3%80%950001%E5%8F%B7&from=scan',
      '苏职指〔2026〕0001号',
    ],
    ['with a sign that means nothing', '2026%0', '2026%0'],
  ])('is found %s', (_, given, number) => {
    expect(numberIn(given)).toBe(number)
  })
})
