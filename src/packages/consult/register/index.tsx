import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { CLIENT_KINDS } from '@/domain/rules/clientKinds'
import { useMe } from '@/src/me'
import { back } from '@/src/pages'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Page } from '@/src/ui/Page'
import { RegisterForm } from './RegisterForm'
import './index.scss'

/** Asked only when somebody wants to act, not to browse. 第三条 */
export default function RegisterPage() {
  const editing = useRouter().params.edit === '1'
  const seen = useMe()
  return (
    <Page title={editing ? '修改登记信息' : '登记'}>
      <Loaded seen={seen}>
        {(me) => {
          if (editing && me.kind) return <RegisterForm known={me} />
          if (me.kind) {
            return (
              <Empty
                icon="check"
                title={`您已登记为${CLIENT_KINDS[me.kind]}`}
                hint="可以直接提问；信息有变化时在“我的”里修改。"
                action={{ label: '继续', onClick: () => back('home') }}
              />
            )
          }
          return (
            <>
              <Text className="register-why">登记一次，约 1 分钟。登记后回到刚才的操作，填过的内容都在。</Text>
              <RegisterForm known={null} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
