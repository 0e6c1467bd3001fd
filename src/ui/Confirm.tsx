import { Text } from '@tarojs/components'
import { Button } from './Button'
import { Sheet } from './Sheet'
import './Confirm.scss'

interface ConfirmProps {
  open: boolean
  title: string
  /** What happens then, in one sentence with the real numbers. */
  consequence: string
  /** The verb on the button: "撤回提问". */
  confirm: string
  onConfirm: () => void
  onCancel: () => void
  danger?: boolean
  busy?: boolean
}

/** Asks before a step that cannot be taken back, and says what it leads to. */
export function Confirm({
  open,
  title,
  consequence,
  confirm,
  onConfirm,
  onCancel,
  danger = false,
  busy = false,
}: ConfirmProps) {
  const actions = (
    <>
      <Button look="secondary" onClick={onCancel}>
        取消
      </Button>
      <Button look={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Sheet open={open} title={title} onClose={onCancel} actions={actions}>
      <Text className="confirm-consequence">{consequence}</Text>
    </Sheet>
  )
}
