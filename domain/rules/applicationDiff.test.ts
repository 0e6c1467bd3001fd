import { changesBetween, type DiffField } from './applicationDiff'

interface Form {
  unit: string
  post: string
  certificates: { name: string; number: string }[]
  specialties: string[]
}

const FIELDS: readonly DiffField<Form>[] = [
  { field: 'unit', label: '所在单位', show: ({ unit }) => unit },
  { field: 'post', label: '职务', show: ({ post }) => post },
  {
    field: 'certificates',
    label: '证书',
    show: ({ certificates }) => certificates.map(({ name, number }) => `${name} ${number}`).join('\n'),
  },
  { field: 'specialties', label: '专业领域', show: ({ specialties }) => specialties.join('、') },
]

const FORM: Form = {
  unit: '南京云帆科技有限公司',
  post: '',
  certificates: [{ name: '职业指导师', number: 'A1' }],
  specialties: ['职业规划', '心理咨询'],
}

it('finds nothing between a form and itself', () => {
  expect(changesBetween(FIELDS, FORM, { ...FORM, certificates: [...FORM.certificates] })).toEqual([])
})

it('tells each change before and after, in the order of the form', () => {
  const after: Form = {
    ...FORM,
    specialties: ['职业规划'],
    certificates: [...FORM.certificates, { name: '企业人力资源管理师', number: 'B2' }],
    post: '总监',
  }

  expect(changesBetween(FIELDS, FORM, after)).toEqual([
    { field: 'post', label: '职务', before: '', after: '总监' },
    { field: 'certificates', label: '证书', before: '职业指导师 A1', after: '职业指导师 A1\n企业人力资源管理师 B2' },
    { field: 'specialties', label: '专业领域', before: '职业规划、心理咨询', after: '职业规划' },
  ])
})

it('tells what was taken away', () => {
  expect(changesBetween(FIELDS, FORM, { ...FORM, certificates: [] })).toEqual([
    { field: 'certificates', label: '证书', before: '职业指导师 A1', after: '' },
  ])
})

it('takes white space at line ends and the kind of line break for no change', () => {
  const before = { ...FORM, unit: '第一行 \r\n第二行' }

  expect(changesBetween(FIELDS, before, { ...FORM, unit: '第一行\n第二行\n' })).toEqual([])
  expect(changesBetween(FIELDS, before, { ...FORM, unit: '第一行\n\n第二行' })).toHaveLength(1)
})
