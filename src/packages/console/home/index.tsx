import { open } from '@/src/pages'
import { useMe } from '@/src/me'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import { Console } from '../Console'
import { placesOf } from '../places'

/** The staff's table: what each role works on. */
export default function ConsolePage() {
  const seen = useMe()
  return (
    <Console title="工作台" here="staff">
      <Notice words="仅限工作人员使用。查看和办理都会留下记录。" />
      <Loaded seen={seen}>
        {(me) => {
          const places = placesOf(me).filter(({ name }) => name !== 'staff')
          if (places.length === 0)
            return <Empty title="您没有工作人员身份" hint="如需开通，请联系省职业介绍中心。" icon="shield" />
          return (
            <Card title={me.roles.map(({ label }) => label).join('、')}>
              {places.map(({ name, title, note, icon }) => (
                <Row key={name} icon={icon} title={title} note={note} onClick={() => open(name)} />
              ))}
              <Row icon="bell" title="消息" onClick={() => open('messages')} />
            </Card>
          )
        }}
      </Loaded>
    </Console>
  )
}
