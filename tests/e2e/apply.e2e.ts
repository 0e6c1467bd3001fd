import assert from 'node:assert/strict'
import { idNumberOf } from '@/emulator/seed/identity'
import { fillEvidence, fillFields, fillPerson, fillPromise, fillRecord, fillUnit, type Applicant } from './applicant'
import { journey, walk } from './stage'

const APPLICANT: Applicant = {
  name: '骆青禾',
  idNumber: idNumberOf({ bornOn: '1984-05-20', gender: 'woman', serial: 480 }),
  mobile: '13900008801',
  unit: '南京江畔街道就业服务中心',
}

journey(
  'apply',
  (stage) => {
    walk('checks in under a minute whether the conditions fit, and begins', async () => {
      const applicant = await stage().person('seeker-lin')
      await applicant.go('/self-check')
      await applicant.tap('公共就业服务机构')
      await applicant.chooseMonth('从事就业服务工作始于', '2012-07')
      await stage().look(applicant, 'check-years')
      await applicant.tap('下一题')
      await applicant.pick('职业资格或技能等级证书', '职业指导')
      await applicant.pick('证书等级', '二级（技师）')
      await applicant.tap('下一题')
      await applicant.tap('看结果')
      await applicant.sees(/大概率符合/)
      await stage().look(applicant, 'check-result')

      await applicant.tap('怎么申请')
      await applicant.sees('资格自查')
      await applicant.go('/apply')
      await applicant.sees('申请批次')
      await stage().look(applicant, 'home')
      await applicant.tap('开始填写')
      await applicant.sees('请填写姓名，至少 2 个字')
      await applicant.write('姓名', APPLICANT.name)
      await applicant.write('身份证号', APPLICANT.idNumber)
      await applicant.pick('推荐渠道', '自荐')
      await applicant.tap('开始填写')
      await applicant.sees('个人信息')
    })

    walk('fills in annex 1 step by step, on two phones, and hands it in', async () => {
      const before = await stage().person('seeker-lin')
      await before.go('/apply')
      await before.tap(/保存$/)
      await before.sees(/出生日期：1984年5月20日/)
      await fillPerson(before, APPLICANT)
      await stage().look(before, 'person')
      await before.tap('下一步')
      await fillUnit(before, APPLICANT)
      await stage().look(before, 'unit')
      await before.tap('下一步')
      await fillRecord(before)
      await before.sees(/已选 1，最多 1/)
      await stage().look(before, 'record')
      await before.tap('下一步')
      await before.sees('行业类型（单选）')
      await before.sees(/^已保存 \d/)
      await before.quiet()

      // On another phone everything is there, files included.
      const applicant = await stage().person('seeker-lin')
      const { pathname, search } = new URL(before.page.url())
      await applicant.go(pathname + search)
      await applicant.sees('更换照片')
      await applicant.tap('下一步')
      await applicant.tap('下一步')
      await applicant.sees(/已选 1，最多 1/)
      await applicant.tap('下一步')
      await fillFields(applicant)
      await stage().look(applicant, 'fields')
      await applicant.tap('下一步')
      await fillEvidence(applicant)
      await applicant.sees('对照条件')
      await stage().look(applicant, 'evidence')
      await applicant.tap('下一步')
      await fillPromise(applicant)
      await stage().look(applicant, 'promise')
      await applicant.tap('下一步')
      await applicant.sees('都填好了，请核对后提交')
      await stage().look(applicant, 'last-look')
      await applicant.tap('提交申请')
      await applicant.sees(/单位同意后，申请表和 2 份材料送南京市公共就业服务机构初审/)
      await applicant.tap('确认提交')
      await applicant.sees('申请已提交')
      await applicant.sees(/受理编号/)
      await stage().look(applicant, 'receipt')
    })

    walk('goes to the city once the unit has agreed by its link, without an account', async () => {
      const applicant = await stage().person('seeker-lin')
      await applicant.go('/apply')
      await applicant.tap(/提交$/)
      await applicant.sees('请单位确认')
      await stage().look(applicant, 'awaits-unit')
      await applicant.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await applicant.tap('复制确认链接')
      await applicant.sees('链接已复制')
      const link = await applicant.page.evaluate(() => navigator.clipboard.readText())

      const unit = await stage().person()
      const { pathname, search } = new URL(link)
      await unit.go(pathname + search)
      await unit.sees('请确认是否同意申报')
      await unit.sees(/骆青禾，职业指导科科长/)
      assert.ok(!(await unit.text()).includes(APPLICANT.mobile), 'the unit sees name, post and commitment alone')
      await stage().look(unit, 'unit')
      await unit.pick('是否同意', '同意申报')
      await unit.write('经办人姓名', '沙书远')
      await unit.write('经办人职务', '人事科科员')
      await unit.write('经办人电话', '025-83000000')
      await unit.tap('提交单位意见')
      await unit.sees(/确认后申请送市级公共就业服务机构初审/)
      await unit.tap('确认提交')
      await unit.sees('已同意申报')
      await stage().look(unit, 'unit-agreed')

      await applicant.reload()
      await applicant.sees('市级初审')
      await applicant.sees('单位已同意')
      await stage().look(applicant, 'at-the-city')
    })
  },
  ['phone'],
)
