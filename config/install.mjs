// Installs the packages when they are missing or older than the lock file, so that `npm start` and `npm test` work on a fresh clone.
import { execSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const marker = 'node_modules/.package-lock.json'
const installed = existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs
if (!installed) execSync('npm ci', { stdio: 'inherit' })
