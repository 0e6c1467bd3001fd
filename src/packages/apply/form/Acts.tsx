import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/src/ui/Button'

interface ActsProps {
  /** Null on the first step. */
  onBack: (() => void) | null
  onNext: () => void
  /** While somebody mends what the last look named: straight back there. */
  onLastLook: (() => void) | null
  /** In place of going on, on the last step. */
  submit: ReactNode
}

/** Back and on through the steps. */
export function Acts({ onBack, onNext, onLastLook, submit }: ActsProps) {
  return (
    <View className="apply-acts">
      {onBack ? (
        <View className="apply-act">
          <Button look="secondary" onClick={onBack}>
            上一步
          </Button>
        </View>
      ) : null}
      <View className="apply-act">
        {submit ?? (
          <Button look={onLastLook ? 'secondary' : 'primary'} onClick={onNext}>
            下一步
          </Button>
        )}
      </View>
      {onLastLook ? (
        <View className="apply-act">
          <Button onClick={onLastLook}>回到核对</Button>
        </View>
      ) : null}
    </View>
  )
}
