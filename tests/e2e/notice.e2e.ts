import assert from 'node:assert/strict'
import { scan } from './applicant'
import { journey, walk } from './stage'

const PHONE = '13900008802'
const FACTS = '申报材料中的任职年限与实际不符：此人2023年3月才调入现单位，此前从事财务工作，本人曾与其共事，可以作证。'

journey(
  'notice',
  (stage) => {
    walk('objects to one person on a running notice without an account, and follows it by receipt', async () => {
      const visitor = await stage().person()
      await visitor.go('/')
      await stage().look(visitor, 'home')
      await visitor.go('/notices')
      await visitor.sees('公示')
      await stage().look(visitor, 'list')
      await visitor.tap(/公示中/)
      await visitor.sees(/公示名单（\d+ 人）/)
      await stage().look(visitor, 'public')
      await visitor.tap('提出异议')
      await visitor.tap('提交异议')
      await visitor.sees('请选择对谁有异议')
      await stage().look(visitor, 'objection-missing')
      await visitor.tap('从名单里选择')
      await visitor.pick('对谁有异议', '宁致和')
      await visitor.write('事实和理由', FACTS)
      await visitor.addPicture('证据材料', [await scan('proof.jpg', '情况说明')])
      await visitor.sees(/已选 1，最多 10/)
      await visitor.write('您的姓名', '方秋实')
      await visitor.write('您的联系电话', PHONE)
      await stage().look(visitor, 'objection')
      await visitor.tap('提交异议')
      await visitor.sees(/异议已收到，受理编号 YY-/)
      await stage().look(visitor, 'receipt')
      const receipt = /受理编号 (YY-[\d-]+)/.exec(await visitor.text())?.[1] ?? ''

      const later = await stage().person()
      await later.go('/notices')
      await later.tap(/^查询异议办理进度/)
      await later.write('受理编号', receipt)
      await later.write('联系电话', '13900008899')
      await later.tap('查询')
      await later.sees('编号或电话不正确，请核对回执')
      await later.write('联系电话', PHONE)
      await later.tap('查询')
      await later.sees(`受理编号 ${receipt}`)
      await stage().look(later, 'followed')
      assert.ok(!(await later.text()).includes('方秋实'), 'who objects is told to nobody but the case officer')
    })
  },
  ['phone'],
)
