// Two packages share the default output, and neither run takes the other's files for leftovers.
def runs = (new File(basedir, 'build.log').text =~ /files? written, \d+ unchanged, (\d+) removed/).collect { it[1] as int }
assert runs == [0, 0, 0, 0]
assert new File(basedir, 'target/classes/com/acme/cards/CardsClient.class').isFile()
assert new File(basedir, 'target/classes/com/acme/dice/DiceClient.class').isFile()
