import '../support/own-database'
import './log-unlimited'
