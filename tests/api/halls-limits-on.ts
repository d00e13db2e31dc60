import '../support/own-database'

process.env['RATE_LIMITS'] = 'on'
