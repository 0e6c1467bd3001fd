import { halfWidth } from './halfWidth'

it.each([
  ['０１２３４５６７８９', '0123456789'],
  ['Ｘｘ', 'Xx'],
  ['（０２５）８３３０－１２３４', '(025)8330-1234'],
  ['＋８６', '+86'],
  ['职业指导 138', '职业指导 138'],
  ['', ''],
])('%s becomes %s', (wide, narrow) => {
  expect(halfWidth(wide)).toBe(narrow)
})
