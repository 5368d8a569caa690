def log = new File(basedir, 'build.log').text
def sources = new File(basedir, 'target/generated-sources/burin/com/acme/cards')

def runs = (log =~ /operations, \d+ models: (\d+) files written, (\d+) unchanged, (\d+) removed/)
        .collect { [it[1] as int, it[2] as int, it[3] as int] }
assert runs.size() == 4
assert log.count('Nothing has changed since the last run') == 1
def (first, same, changed, restored) = runs
assert first[0] > 50 && first[1] == 0 && first[2] == 0
assert same == [0, first[0], 0]
assert changed == [1, first[0] - 2, 1]
assert restored == [0, first[0] - 1, 0]

// The report is of the last run that was no skipped one: of the broken spec.
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/burin-report-default.json'))
assert report.spec == 'broken.yaml' && report.result == 'failed' && report.problems.size() == 1
assert log.contains('                 generated  filtered  degraded')

// The broken spec was refused, by file, line, pointer and cause, and changed nothing.
assert log.contains('broken.yaml:7 #/paths/~1cards~1{id}/parameters/0/name: the key stands twice')
assert log.contains('No SDK was generated: 1 problem')
assert log.contains('src #: this is a folder, not a file. Name the file in it.')
assert new File(sources, 'model/Card.java').isFile()
assert !new File(sources, 'model/Suit.java').exists()
assert new File(sources, '.burin-manifest').isFile()

assert new File(basedir, 'target/classes/Deal.class').isFile()
assert new File(basedir, 'target/classes/com/acme/cards/CardsClient.class').isFile()
