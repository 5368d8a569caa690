assert basedir.name == 'paths with spaces'
assert new File(basedir, 'target/classes/com/acme/cards/CardsClient.class').isFile()
