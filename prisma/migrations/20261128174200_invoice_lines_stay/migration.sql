-- A line is written with its bill and never after it, not even one of nothing (rules 26, 73).
CREATE FUNCTION public.refuse_late_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.invoice WHERE id = NEW.invoice_id AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'invoice % is issued', NEW.invoice_id USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invoice_line_with_its_bill BEFORE INSERT ON public.invoice_line
  FOR EACH ROW EXECUTE FUNCTION public.refuse_late_line();
