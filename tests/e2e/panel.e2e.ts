import assert from 'node:assert/strict'
import { MARK_CRITERIA } from '@/domain/rules/markCriteria'
import { journey, walk } from './stage'

const OPINION = '指导经验扎实，案例具体，建议聘任。'

journey(
  'panel',
  (stage) => {
    walk('declares a conflict on one case, marks another, and reads the others only then', async () => {
      const member = await stage().person('panelist-member')
      await member.go('/staff/review')
      await member.sees('3 份中还有 2 份待评')
      await member.tap('待声明，喻景舒')
      await member.sees('请先声明是否需要回避')
      await member.missing('本人承诺')
      await stage().look(member, 'declare')
      await member.tap('我需要回避')
      await member.sees(/声明后这份申请从您的列表中移除，不能再查看/)
      await member.write('回避原因', '曾与申请人合著教材')
      await stage().look(member, 'conflict')
      await member.tap('声明回避')
      await member.sees('2 份中还有 1 份待评')
      await member.missing('待声明')
      assert.ok(!(await member.text()).includes('喻景舒'), 'a case stood back from is gone from the list')

      await member.tap('待评分，殷若望')
      await member.pick('材料和评分', '评分')
      await member.sees('四项都打分后显示总分')
      assert.ok(!(await member.text()).includes('其他成员的意见（'), 'nobody reads others before marking')
      await member.tap('提交评分')
      await member.sees(/评审意见.*字/)
      await stage().look(member, 'mark-missing')
      for (const { label } of Object.values(MARK_CRITERIA)) await member.write(`${label}，0 至 100 分`, '88')
      await member.write('评审意见', OPINION)
      await member.sees('加权总分 88.0')
      await stage().look(member, 'mark')
      await member.tap('提交评分')
      await member.sees('我的意见')
      await member.sees('其他成员的意见（1）')
      await member.sees('葛怀瑾 88.1 分')
      await stage().look(member, 'others')
    })

    walk('has its case given to somebody else, and is not given it again', async () => {
      const centre = await stage().person('officer-centre')
      await centre.go('/staff/panel')
      await centre.pick('评审小组', '分配申请')
      await centre.sees(/童以宁（本人声明回避）/)
      await centre.sees('6 份申请，1 份还缺成员')
      await stage().look(centre, 'assign')
      await centre.tap('平均分配')
      await centre.sees(/自动避开须回避的/)
      await centre.tap('分配')
      await centre.sees('6 份申请都已分配')
      await centre.sees(/童以宁（本人声明回避）/)
      await stage().look(centre, 'assigned')
    })
  },
  ['desktop'],
)
