def log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/generated-sources/burin/com/acme/cards/CardsClient.java').isFile()
assert new File(basedir, 'sdk/com/acme/cards/Casino.java').isFile()
assert log.contains("'com.acme-cards' is not the name of a Java package")
assert new File(basedir, 'target/burin-report-default-cli.json').text.contains('"result" : "generated"')
assert ['report', 'failOnDegraded', 'spec', 'packageName', 'output', 'clientName', 'grouping', 'config', 'skip', 'force'].every {
    log.contains("User property: burin.$it")
}
