def log = new File(basedir, 'build.log').text
assert log.contains('The generated code is up to date')
assert log.contains('com/acme/cards/model/Card.java is not what is generated')
assert log.contains('com/acme/cards/model/Suit.java is no longer generated')
assert log.contains('The generated code is not up to date in 2 files')
assert new File(basedir, 'src/main/java/com/acme/cards/model/Suit.java').isFile()
assert new File(basedir, 'target/classes/com/acme/cards/CardsClient.class').isFile()
