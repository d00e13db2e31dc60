// Imported before anything of `lib`: writers in these tests are faster than people.
process.env['RATE_LIMITS'] = 'off'
