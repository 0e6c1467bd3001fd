import type { ExitView } from '@/domain/contract/appointments'
import { isLongUnreachable } from '@/domain/rules/contactAttempts'
import type { Setting } from '@/domain/rules/settings'
import { useCall } from '@/src/query'
import { CheckList } from '@/src/ui/CheckList'

/** Whether the attempts suffice for 长期无法取得联系, by the settings of today. 第八条(四), 第十二条 */
export function ContactCheck({ attempts }: Pick<ExitView, 'attempts'>) {
  const settings = useCall('staff.settings', {})
  const valueOf = (sought: Setting) => Number(settings.data?.rows.find(({ name }) => name === sought)?.value)
  const contactAttempts = valueOf('contactAttempts')
  const contactAttemptsOverDays = valueOf('contactAttemptsOverDays')
  if (Number.isNaN(contactAttempts) || Number.isNaN(contactAttemptsOverDays)) return null
  const isEnough = isLongUnreachable(attempts, { contactAttempts, contactAttemptsOverDays })
  const asks = `以“长期无法取得联系”解聘：至少 ${contactAttempts} 天有联系记录，首末相隔至少 ${contactAttemptsOverDays} 天`
  return <CheckList label="联系记录是否足够" checks={[{ asks, state: isEnough ? 'met' : 'missing' }]} />
}
