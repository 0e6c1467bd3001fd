import { Text, View } from '@tarojs/components'
import { CITIES } from '@/domain/rules/cities'
import { CLIENT_KINDS } from '@/domain/rules/clientKinds'
import type { Me } from '@/src/me'
import { open } from '@/src/pages'
import { Avatar } from '@/src/ui/Avatar'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import './index.scss'

function rolesOf(me: Me): string {
  const labels = me.roles.filter(({ role }) => role !== 'visitor').map(({ label }) => label)
  if (me.kind) labels.unshift(CLIENT_KINDS[me.kind])
  return [...new Set(labels)].join('、')
}

function placeOf({ unit, city, phoneMasked }: Me): string {
  return [unit, city ? CITIES[city] : '', phoneMasked].filter(Boolean).join(' · ')
}

/** Who I am here; or that nothing is needed until I act. */
export function Identity({ me }: { me: Me }) {
  if (!me.registered) {
    return (
      <Card title="还没有登记">
        <Text className="me-words">查找专家不需要登记。提问或投诉时，再登记姓名和手机号也不晚。</Text>
        <Button look="secondary" onClick={() => open('register')}>
          现在登记
        </Button>
      </Card>
    )
  }
  return (
    <Card>
      <View className="me-identity">
        <Avatar name={me.name} url="" />
        <View className="me-identity-words">
          <Text className="me-name">{me.name}</Text>
          <Text className="me-line">{rolesOf(me)}</Text>
          <Text className="me-line">{placeOf(me)}</Text>
        </View>
        {me.kind === null ? null : (
          <Button look="quiet" small label="修改登记信息" onClick={() => open('register', { edit: '1' })}>
            修改
          </Button>
        )}
      </View>
    </Card>
  )
}
