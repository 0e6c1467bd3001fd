import { relayOutboxes } from '../_kit/relay'
export const main = async () => relayOutboxes()
