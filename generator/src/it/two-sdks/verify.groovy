// Three packages share the default output, and neither run takes the other's files for leftovers.
def runs = (new File(basedir, 'build.log').text =~ /files? written, \d+ unchanged, (\d+) removed/).collect { it[1] as int }
assert runs && runs.every { it == 0 }
assert new File(basedir, 'target/classes/com/acme/cards/CardsClient.class').isFile()
assert new File(basedir, 'target/classes/com/acme/dice/DiceClient.class').isFile()

// The third leaves out what it is told to, and uses the first one's support code.
def chess = new File(basedir, 'target/classes/com/acme/chess')
assert new File(chess, 'DiceClient.class').isFile()
assert !new File(chess, 'AsyncDiceClient.class').exists()
assert !new File(chess, 'core').exists()
