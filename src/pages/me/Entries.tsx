import { type Me, holds } from '@/src/me'
import { open } from '@/src/pages'
import { Card } from '@/src/ui/Card'
import { Row } from '@/src/ui/Row'

/** The ways to what is mine, by what I am. */
export function Entries({ me }: { me: Me }) {
  const isClient = me.kind !== null
  const isExpert = holds(me, 'expert')
  const isStaff = holds(me, 'cityOfficer') || holds(me, 'centreOfficer') || holds(me, 'admin')
  return (
    <>
      {isClient || isExpert ? (
        <Card>
          {isExpert ? (
            <Row icon="person" title="专家工作台" note="咨询请求、服务时间、服务日志" onClick={() => open('desk')} />
          ) : null}
          {isClient ? <Row icon="chat" title="我的咨询" onClick={() => open('myConsultations')} /> : null}
          {isClient ? <Row icon="star" title="我的评价" onClick={() => open('feedback')} /> : null}
          <Row icon="shield" title="我的投诉" onClick={() => open('report')} />
        </Card>
      ) : null}
      {isExpert ? null : (
        <Card>
          <Row icon="edit" title="专家申请" note="申请成为专家、查看进度和补正" onClick={() => open('apply')} />
        </Card>
      )}
      {holds(me, 'panelist') ? (
        <Card>
          <Row icon="star" title="专家评审" note="评审小组成员：声明回避、评分" onClick={() => open('staffReview')} />
        </Card>
      ) : null}
      {isStaff ? (
        <Card>
          <Row icon="unit" title="工作人员入口" note="仅限工作人员使用" onClick={() => open('staff')} />
        </Card>
      ) : null}
    </>
  )
}
