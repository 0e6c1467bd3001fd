import { open } from '@/src/pages'
import { holds, useMe } from '@/src/me'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Page } from '@/src/ui/Page'
import { Row } from '@/src/ui/Row'

/** The staff's table: what each role works on. */
export default function ConsolePage() {
  const seen = useMe()
  return (
    <Page title="工作台">
      <Notice words="仅限工作人员使用。查看和办理都会留下记录。" />
      <Loaded seen={seen}>
        {(me) => {
          const city = holds(me, 'cityOfficer')
          const centre = holds(me, 'centreOfficer')
          if (!city && !centre)
            return <Empty title="您没有工作人员身份" hint="如需开通，请联系省职业介绍中心。" icon="shield" />
          return (
            <Card title={me.roles.map(({ label }) => label).join('、')}>
              <Row icon="file" title="服务日志审核" note="第十条(三)：审核、归档" onClick={() => open('reviewLogs')} />
              {city ? (
                <Row icon="phone" title="值班台" note="专家都没有及时答复的咨询" onClick={() => open('duty')} />
              ) : null}
              {centre ? (
                <Row icon="shield" title="投诉与监督" note="第十条(一)：接受社会监督" onClick={() => open('reports')} />
              ) : null}
              {centre ? (
                <Row
                  icon="camera"
                  title="图片人工查看"
                  note="内容检查没有结果的图片"
                  onClick={() => open('pictures')}
                />
              ) : null}
              <Row icon="bell" title="消息" onClick={() => open('messages')} />
            </Card>
          )
        }}
      </Loaded>
    </Page>
  )
}
