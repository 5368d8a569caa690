// Three packages share the default output, and no run takes another's files for leftovers.
def log = new File(basedir, 'build.log').text
def runs = (log =~ /(\d+) files written, (\d+) unchanged, (\d+) removed/).collect { [it[1] as int, it[2] as int, it[3] as int] }
assert runs.size() == 4
assert runs[0..2].every { it[1] == 0 && it[2] == 0 }
assert log.count('Nothing has changed since the last run') == 8

// The package that another one replaces goes, with its manifest, and nothing of the others does.
assert runs[3][0] == runs[1][0] && runs[3][2] == runs[1][0] + 1
def sources = new File(basedir, 'target/generated-sources/burin/com/acme')
assert sources.list().sort() == ['bones', 'cards', 'chess']
assert new File(basedir, 'target/classes/com/acme/cards/CardsClient.class').isFile()
assert new File(basedir, 'target/classes/com/acme/bones/DiceClient.class').isFile()
assert ['cards', 'dice', 'chess'].every { new File(basedir, "target/burin-report-${it}.json").isFile() }

// The third leaves out what it is told to, and uses the first one's support code.
def chess = new File(basedir, 'target/classes/com/acme/chess')
assert new File(chess, 'DiceClient.class').isFile()
assert !new File(chess, 'AsyncDiceClient.class').exists()
assert !new File(chess, 'core').exists()
