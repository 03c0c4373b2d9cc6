import { serve } from '../lib/serve.ts'
import { house } from './house.ts'

serve(house)
